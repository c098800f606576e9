package org.vnetlang.gen.dhcpd;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A dhcpd.conf as a value. Host labels are made unique, in order, because 4.x refuses the second
 * one ("host a: already exists") wherever it stands: host entries are global (dhcpd.conf(5)).
 *
 * @param global statements at the top
 * @param subnets subnet declarations, in order
 * @param hosts host declarations, in order; of two with the same MAC the server takes the first
 */
public record DhcpdConf(Parameters global, List<SubnetEntry> subnets, List<HostEntry> hosts) {

  public DhcpdConf {
    subnets = List.copyOf(subnets);
    hosts = uniquelyNamed(hosts);
  }

  /** The file's text in that dialect, without any comment at its head. */
  public String print(Dialect dialect) {
    return new DhcpdPrinter(dialect).print(this);
  }

  private static List<HostEntry> uniquelyNamed(List<HostEntry> hosts) {
    Set<String> taken = new HashSet<>();
    var unique = new ArrayList<HostEntry>(hosts.size());
    for (HostEntry host : hosts) {
      HostEntry named = host;
      for (int n = 2; !taken.add(named.name().toLowerCase(Locale.ROOT)); n++) {
        named = host.named(host.name() + "-" + n);
      }
      unique.add(named);
    }
    return List.copyOf(unique);
  }
}
