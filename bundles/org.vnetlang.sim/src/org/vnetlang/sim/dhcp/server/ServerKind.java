package org.vnetlang.sim.dhcp.server;

import java.util.Optional;
import java.util.function.Function;
import org.vnetlang.model.Tool;
import org.vnetlang.plan.step.Daemon;

/** The kinds of DHCP servers: the one list of them. */
public enum ServerKind {
  /** ISC dhcpd 2.0, and VMware's vmnet-dhcpd which is made of it. */
  ISC_2("isc", true, Isc2Server::new),
  /** ISC dhcpd 4.4, the last series. */
  ISC_4("isc", false, Isc4Server::new),
  /** ISC Kea: not modelled yet. */
  KEA("kea"),
  /** dnsmasq: not modelled yet. */
  DNSMASQ("dnsmasq");

  private final String product;
  private final boolean authoritative;
  private final Optional<Function<ServerConfiguration, DhcpServer>> machine;

  ServerKind(String product) {
    this.product = product;
    this.authoritative = false;
    this.machine = Optional.empty();
  }

  ServerKind(
      String product, boolean authoritative, Function<ServerConfiguration, DhcpServer> machine) {
    this.product = product;
    this.authoritative = authoritative;
    this.machine = Optional.of(machine);
  }

  /** The kind of a plan's daemon: the one that the file names, else the platform's usual one. */
  public static ServerKind of(Daemon.DhcpServer daemon) {
    ServerKind usual =
        switch (daemon.dialect()) {
          case ISC_2 -> ISC_2;
          case ISC_4 -> ISC_4;
        };
    return daemon.service().server().flatMap(ServerKind::of).orElse(usual);
  }

  /** The kind of a program that a file names; empty for one that nobody knows. */
  public static Optional<ServerKind> of(Tool tool) {
    boolean old = tool.version().filter(text -> text.startsWith("2")).isPresent();
    return switch (tool.name()) {
      case "isc" -> Optional.of(old ? ISC_2 : ISC_4);
      case "kea" -> Optional.of(KEA);
      case "dnsmasq" -> Optional.of(DNSMASQ);
      default -> Optional.empty();
    };
  }

  /** The word for it in a file. */
  public String product() {
    return product;
  }

  /** Whether it refuses what it knows to be wrong even where its configuration does not say so. */
  public boolean authoritativeByDefault() {
    return authoritative;
  }

  /** Whether its behaviour is known here. */
  public boolean modelled() {
    return machine.isPresent();
  }

  /** A server that just started, with no leases; empty for a kind that is not modelled yet. */
  public Optional<DhcpServer> start(ServerConfiguration configuration) {
    return machine.map(made -> made.apply(configuration));
  }
}
