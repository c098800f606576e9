package org.vnetlang.sim.tests.dhcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vnetlang.model.DhcpService;
import org.vnetlang.model.Lan;
import org.vnetlang.model.Reservation;
import org.vnetlang.model.Setting;
import org.vnetlang.model.Settings;
import org.vnetlang.model.Tool;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Ipv4Range;
import org.vnetlang.model.address.Mac;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.plan.step.Daemon;
import org.vnetlang.sim.dhcp.server.ServedNetwork;
import org.vnetlang.sim.dhcp.server.ServerConfiguration;
import org.vnetlang.sim.dhcp.server.ServerKind;
import org.vnetlang.sim.dhcp.server.Servers;

/** Configurations from plans and LANs. */
class ServersTest {
  private static final Ipv4Range POOL =
      new Ipv4Range(Ipv4.of("172.16.62.128"), Ipv4.of("172.16.62.253"));

  private static DhcpService service(Optional<Tool> tool, Setting... settings) {
    return new DhcpService(
        List.of(POOL),
        Optional.empty(),
        Optional.empty(),
        tool,
        Optional.empty(),
        false,
        new Settings(List.of(settings)));
  }

  private static Daemon.DhcpServer vmnet(DhcpService service) {
    return new Daemon.DhcpServer(
        "vmnet8",
        Daemon.Dialect.ISC_2,
        Prefix.of("172.16.62.0/24"),
        Ipv4.of("172.16.62.254"),
        Optional.of(Mac.of("00:50:56:e0:00:01")),
        service,
        Optional.of(Ipv4.of("172.16.62.2")),
        List.of(Ipv4.of("172.16.62.2")),
        Optional.of("localdomain"),
        List.of(
            new Reservation(
                Optional.of(Ipv4.of("172.16.62.50")),
                Mac.of("00:0c:29:00:00:01"),
                Optional.empty())));
  }

  @Test
  void aVmnetsServerHasTheProductsLeaseTimes() {
    Daemon.DhcpServer daemon = vmnet(service(Optional.empty()));
    ServerConfiguration made = Servers.of(List.of(daemon));
    ServedNetwork network = made.networks().get(0);
    assertThat(network.via()).isEqualTo("vmnet8");
    assertThat(network.authoritative()).isTrue();
    assertThat(network.subnets().get(0).told().leaseSeconds()).isEqualTo(1800);
    assertThat(network.subnets().get(0).maxLeaseSeconds()).isEqualTo(7200);
    assertThat(network.subnets().get(0).told().routers()).containsExactly(Ipv4.of("172.16.62.2"));
    assertThat(made.known()).hasSize(1);
    assertThat(ServerKind.of(daemon)).isEqualTo(ServerKind.ISC_2);
  }

  @Test
  void theServerThatTheFileNamesWinsOverThePlatformsOwn() {
    var modern = service(Optional.of(new Tool("isc", Optional.of("4.4.3"))));
    assertThat(ServerKind.of(vmnet(modern))).isEqualTo(ServerKind.ISC_4);
    assertThat(Servers.of(List.of(vmnet(modern))).networks().get(0))
        .matches(network -> !network.authoritative());
    var kea = service(Optional.of(new Tool("kea", Optional.empty())));
    assertThat(ServerKind.of(vmnet(kea)).modelled()).isFalse();
  }

  @Test
  void aSwitchDecidesWhetherAServerIsAuthoritative() {
    var silent = service(Optional.empty(), new Setting("authoritative", false, Optional.empty()));
    assertThat(Servers.of(List.of(vmnet(silent))).networks().get(0))
        .matches(network -> !network.authoritative());
  }

  @Test
  void aLansServerStandsAtItsGatewayAndServesTheRangesInItsSubnets() {
    var lan =
        new Lan(
            "office",
            List.of(Prefix.of("172.16.62.0/24"), Prefix.of("10.0.0.0/24")),
            false,
            Optional.of(Ipv4.of("172.16.62.1")),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.of(service(Optional.empty())),
            List.of(),
            Settings.NONE);
    ServedNetwork network = Servers.of(lan).orElseThrow().networks().get(0);
    assertThat(network.own()).isEqualTo(Ipv4.of("172.16.62.1"));
    assertThat(network.subnets().get(0).ranges()).containsExactly(POOL);
    assertThat(network.subnets().get(1).ranges()).isEmpty();
    assertThat(network.subnets().get(1).told().routers()).isEmpty();
  }
}
