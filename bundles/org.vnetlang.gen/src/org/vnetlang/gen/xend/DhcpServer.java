package org.vnetlang.gen.xend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vnetlang.gen.Ascii;
import org.vnetlang.gen.SafeName;
import org.vnetlang.gen.dhcpd.DhcpdConf;
import org.vnetlang.gen.dhcpd.Dialect;
import org.vnetlang.gen.dhcpd.HostEntry;
import org.vnetlang.gen.dhcpd.Parameters;
import org.vnetlang.gen.dhcpd.ServedInterfaces;
import org.vnetlang.gen.dhcpd.ServedNetwork;
import org.vnetlang.gen.dhcpd.SubnetEntry;
import org.vnetlang.model.DhcpService;
import org.vnetlang.model.HostOnlyNetwork;
import org.vnetlang.model.Segment;
import org.vnetlang.model.Tool;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.plan.xen.DhcpdFiles;

/**
 * The ISC DHCP server of a host, for the networks that ask for one.
 *
 * @param xend the host
 * @param networks those networks, at least one
 * @param files where its files belong
 */
record DhcpServer(XendHost xend, List<Segment> networks, DhcpdFiles files) {

  /** The server, if any network asks for DHCP. */
  static Optional<DhcpServer> of(XendHost xend) {
    List<Segment> networks =
        xend.usable().networks().stream()
            .filter(network -> network.services().dhcp().isPresent())
            .toList();
    return networks.stream()
        .findFirst()
        .flatMap(network -> network.services().dhcp())
        .map(first -> new DhcpServer(xend, networks, DhcpdFiles.of(xend.version(), first)));
  }

  /** Whether a vif must come before the server, rather than a bridge that is always there. */
  boolean perVif() {
    return networks.stream().anyMatch(network -> !(network instanceof HostOnlyNetwork));
  }

  /** dhcpd.conf. */
  String conf() {
    var text = new StringBuilder();
    text.append(
        Ascii.comment(
            "dhcpd.conf of host "
                + SafeName.of(xend.host().name())
                + " for ISC dhcpd, written by vnet. xend's own dhcp=yes would edit it."));
    var subnets = new ArrayList<SubnetEntry>();
    var hosts = new ArrayList<HostEntry>();
    for (Segment network : networks) {
      otherServer(network).ifPresent(sentence -> text.append(Ascii.comment(sentence)));
      if (network instanceof HostOnlyNetwork) {
        subnets.addAll(ServedNetwork.subnets(network));
        hosts.addAll(ServedNetwork.hosts(network));
      } else {
        var served = new VifDhcp(xend, network);
        served.remarks().forEach(sentence -> text.append(Ascii.comment(sentence)));
        subnets.addAll(served.subnets());
        hosts.addAll(served.hosts());
      }
    }
    text.append(new DhcpdConf(Parameters.NONE, subnets, hosts).print(Dialect.ISC_4));
    return KeptLines.appended(text.toString(), xend.host());
  }

  private static Optional<String> otherServer(Segment network) {
    return network
        .services()
        .dhcp()
        .flatMap(DhcpService::server)
        .map(Tool::name)
        .filter(name -> !name.equals("isc"))
        .map(
            name ->
                "The file asks for another server, whose files are not written: "
                    + Ascii.shown(name));
  }

  /** What the start script reads as shell. */
  String defaults() {
    List<String> bridges =
        networks.stream().filter(HostOnlyNetwork.class::isInstance).map(Segment::name).toList();
    String head = "# Where dhcpd listens, written by vnet; never on the LAN.\n";
    return perVif() ? head + computed(bridges) : head + new ServedInterfaces(bridges).print();
  }

  /** A vif's name changes with each start of its guest; its address does not. */
  private String computed(List<String> bridges) {
    List<String> addresses =
        networks.stream()
            .filter(network -> !(network instanceof HostOnlyNetwork))
            .flatMap(network -> new VifDhcp(xend, network).addresses().stream())
            .map(Ipv4::toString)
            .toList();
    return COMPUTED.formatted(loop(BRIDGES, bridges) + loop(ROUTES, addresses));
  }

  private static String loop(String loop, List<String> lines) {
    return lines.isEmpty() ? "" : loop.formatted(String.join("\n", lines));
  }

  private static final String COMPUTED =
      """
      # A guest's vif is the one that its address is routed to, while the guest is there.
      INTERFACES=$(
        :
      %s)
      # Without any, lo: with no name at all dhcpd would listen everywhere.
      INTERFACES=${INTERFACES:-lo}
      INTERFACESv4=$INTERFACES
      """;

  private static final String BRIDGES =
      """
        while read -r bridge; do
          [ ! -e "/sys/class/net/$bridge" ] || echo "$bridge"
        done <<'END'
      %s
      END
      """;

  private static final String ROUTES =
      """
        while read -r address; do
          ip route show "$address"
        done <<'END' | sed -n 's/.* dev \\([^ ]*\\).*/\\1/p'
      %s
      END
      """;
}
