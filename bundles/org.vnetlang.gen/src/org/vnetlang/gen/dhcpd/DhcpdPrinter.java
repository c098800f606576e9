package org.vnetlang.gen.dhcpd;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vnetlang.gen.Ascii;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Ipv4Range;

/** Writes a configuration, statement by statement, in the order of VMware's own files. */
final class DhcpdPrinter {
  private final Dialect dialect;
  private final StringBuilder text = new StringBuilder();
  private String indent = "";

  DhcpdPrinter(Dialect dialect) {
    this.dialect = dialect;
  }

  String print(DhcpdConf conf) {
    if (dialect == Dialect.ISC_4) {
      line("ddns-update-style none;");
    }
    parameters(conf.global());
    options(conf.global().options());
    subnets(conf.subnets());
    conf.hosts().forEach(this::host);
    return text.toString();
  }

  private void subnets(List<SubnetEntry> subnets) {
    Optional<String> open = Optional.empty();
    for (SubnetEntry subnet : subnets) {
      if (!subnet.cable().equals(open)) {
        open.ifPresent(cable -> close());
        subnet.cable().ifPresent(cable -> open("shared-network " + cable));
        open = subnet.cable();
      }
      subnet(subnet);
    }
    open.ifPresent(cable -> close());
  }

  private void subnet(SubnetEntry entry) {
    open("subnet " + entry.subnet().network() + " netmask " + entry.subnet().mask());
    for (Ipv4Range range : entry.ranges()) {
      line("range " + range.first() + " " + range.last() + ";");
    }
    options(entry.parameters().options());
    parameters(entry.parameters());
    close();
  }

  private void host(HostEntry entry) {
    open("host " + entry.name());
    String mac = entry.hardware().toString();
    boolean upper = dialect == Dialect.ISC_2_0;
    line("hardware ethernet " + (upper ? mac.toUpperCase(Locale.ROOT) : mac) + ";");
    entry.address().ifPresent(address -> line("fixed-address " + address + ";"));
    options(entry.options());
    close();
  }

  private void parameters(Parameters written) {
    written.authoritative().ifPresent(yes -> line(yes ? "authoritative;" : "not authoritative;"));
    written.unknownClients().ifPresent(yes -> line((yes ? "allow" : "deny") + " unknown-clients;"));
    written.defaultLease().ifPresent(seconds -> line("default-lease-time " + seconds + ";"));
    written.maxLease().ifPresent(seconds -> line("max-lease-time " + seconds + ";"));
  }

  private void options(Options options) {
    options.broadcast().ifPresent(address -> option("broadcast-address", List.of(address)));
    option("domain-name-servers", options.dns());
    options.domain().ifPresent(this::domain);
    option("netbios-name-servers", options.netbios());
    option("routers", options.routers());
  }

  private void option(String name, List<Ipv4> addresses) {
    if (!addresses.isEmpty()) {
      line(
          addresses.stream()
              .map(Ipv4::toString)
              .collect(Collectors.joining(", ", "option " + name + " ", ";")));
    }
  }

  private void domain(String domain) {
    if (!DhcpdText.writable(domain)) {
      line("# left out, this file cannot hold it: option domain-name " + Ascii.shown(domain));
    } else if (dialect == Dialect.ISC_2_0 && DhcpdText.bareWord(domain)) {
      line("option domain-name " + domain + ";");
    } else {
      line("option domain-name " + DhcpdText.quoted(domain) + ";");
    }
  }

  private void open(String head) {
    line(head + " {");
    indent += "\t";
  }

  private void close() {
    indent = indent.substring(1);
    line("}");
  }

  private void line(String content) {
    text.append(indent).append(content).append('\n');
  }
}
