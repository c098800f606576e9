package org.vnetlang.sim.tests.dhcp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Ipv4Range;
import org.vnetlang.model.address.Mac;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.sim.dhcp.Carrier;
import org.vnetlang.sim.dhcp.Identity;
import org.vnetlang.sim.dhcp.Parameters;
import org.vnetlang.sim.dhcp.Sent;
import org.vnetlang.sim.dhcp.server.DhcpServer;
import org.vnetlang.sim.dhcp.server.KnownClient;
import org.vnetlang.sim.dhcp.server.ServedNetwork;
import org.vnetlang.sim.dhcp.server.ServedSubnet;
import org.vnetlang.sim.dhcp.server.ServerConfiguration;
import org.vnetlang.sim.dhcp.server.ServerKind;

/** One segment, 10.1.2.0/24, with everybody on it. */
final class Cable implements Carrier {
  static final Prefix NET = Prefix.of("10.1.2.0/24");
  static final long START = 1_152_523_800_000L;

  final List<DhcpServer> servers = new ArrayList<>();

  /** Addresses that somebody uses without having asked. */
  final Set<Ipv4> squatters = new HashSet<>();

  /** Squatters that answer ARP but no ping. */
  final Set<Ipv4> silent = new HashSet<>();

  boolean answersLost;
  Optional<Ipv4> relay = Optional.empty();

  /** A segment with one server. */
  static Cable with(ServerKind kind, String range, KnownClient... known) {
    return with(kind, range, 1800, false, known);
  }

  static Cable with(ServerKind kind, String range, long lease, boolean deny, KnownClient... known) {
    var cable = new Cable();
    cable.servers.add(kind.start(configuration(kind, range, lease, deny, known)).orElseThrow());
    return cable;
  }

  static ServerConfiguration configuration(
      ServerKind kind, String range, long lease, boolean deny, KnownClient... known) {
    String[] ends = range.split("-");
    var told =
        new Parameters(
            24,
            Optional.of(NET.broadcast()),
            List.of(Ipv4.of("10.1.2.2")),
            List.of(),
            Optional.empty(),
            lease);
    var pool = new Ipv4Range(Ipv4.of("10.1.2." + ends[0]), Ipv4.of("10.1.2." + ends[1]));
    var subnet = new ServedSubnet(NET, List.of(pool), told, 7200);
    var network =
        new ServedNetwork(
            "br0", Ipv4.of("10.1.2.1"), List.of(subnet), kind.authoritativeByDefault(), deny);
    return new ServerConfiguration(List.of(network), List.of(known));
  }

  static Identity guest(int number) {
    return Identity.of(new Mac(0x00163e000000L + number));
  }

  DhcpServer server() {
    return servers.get(0);
  }

  List<String> log() {
    return server().log().stream().map(line -> line.text()).toList();
  }

  @Override
  public List<Heard> toServers(Identity client, Sent sent) {
    return servers.stream()
        .filter(
            server ->
                sent.broadcast()
                    || sent.to()
                        .equals(Optional.of(server.configuration().networks().get(0).own())))
        .map(
            server ->
                new Heard(
                    server,
                    relay.isPresent() ? "eth9" : "br0",
                    relay.map(sent.message()::relayedBy).orElse(sent.message())))
        .toList();
  }

  @Override
  public boolean toClient(Heard question, Sent answer) {
    return !answersLost;
  }

  @Override
  public boolean answersPing(DhcpServer server, String via, Ipv4 address) {
    return squatters.contains(address);
  }

  @Override
  public boolean taken(Identity client, Ipv4 address) {
    return squatters.contains(address) || silent.contains(address);
  }
}
