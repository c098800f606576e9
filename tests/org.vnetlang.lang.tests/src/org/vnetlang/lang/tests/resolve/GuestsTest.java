package org.vnetlang.lang.tests.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vnetlang.lang.tests.resolve.Meaning.guest;
import static org.vnetlang.lang.tests.resolve.Meaning.host;
import static org.vnetlang.lang.tests.resolve.Meaning.network;
import static org.vnetlang.lang.tests.resolve.Meaning.nic;

import org.junit.jupiter.api.Test;
import org.vnetlang.model.Attachment;
import org.vnetlang.model.Guest;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;

class GuestsTest {
  private static final String FOUR_HOSTS =
      """
      lan dc 10.20.0.0/16 gateway .0.1
      host xen[1 to 4] runs xen 3.0.4 {
        nic eth0 on dc ip from .0.11
        bridge xenbr0 over eth0
      }
      """;

  @Test
  void arraysCountUpAndSpreadRoundRobin() {
    var network =
        network(
            FOUR_HOSTS
                + "guest web[1 to 6] spread over xen { nic eth0 on xenbr0 ip from .1.1 mac from"
                + " 00:16:3e:14:00:01 }");
    assertThat(host(network, "xen1").guests())
        .extracting(Guest::name)
        .containsExactly("web1", "web5");
    assertThat(host(network, "xen3").nics().get(0).staticAddress()).contains(Ipv4.of("10.20.0.13"));
    assertThat(nic(network, "web6").staticAddress()).contains(Ipv4.of("10.20.1.6"));
    assertThat(nic(network, "web6").mac()).isEqualTo(Mac.of("00:16:3e:14:00:06"));
    assertThat(nic(network, "web6").gateway()).contains(Ipv4.of("10.20.0.1"));
  }

  @Test
  void paddingOfAnArrayIsKept() {
    var network =
        network(FOUR_HOSTS + "guest db[08 to 10] on xen[2] { nic eth0 on xenbr0 ip from .2.8 }");
    assertThat(host(network, "xen2").guests())
        .extracting(Guest::name)
        .containsExactly("db08", "db09", "db10");
  }

  @Test
  void templatesAreMergedByNicNameAndTheGuestWins() {
    var network =
        network(
            FOUR_HOSTS
                + """
                template small { nic eth0 on xenbr0 rate 100 Mb/s mtu 1400 }
                template slow like small { nic eth0 rate 10 Mb/s nic eth1 on xenbr0 }
                guest one on xen[1] like slow { nic eth0 ip .1.1 mtu 1500 }
                """);
    var nics = guest(network, "one").nics();
    assertThat(nics).hasSize(2);
    assertThat(nics.get(0).rate().orElseThrow().bitsPerSecond()).isEqualTo(10_000_000);
    assertThat(nics.get(0).mtu()).contains(1500);
    assertThat(nics.get(0).attachment()).isEqualTo(new Attachment.OnSegment("xenbr0"));
    assertThat(nics.get(1).name()).isEqualTo("eth1");
  }

  @Test
  void onlyTheFirstNicWithAGatewayRoutes() {
    var network =
        network(
            FOUR_HOSTS
                + "guest two on xen[1] { nic eth0 on xenbr0 ip .1.1 nic eth1 on xenbr0 ip .1.2 }");
    var nics = guest(network, "two").nics();
    assertThat(nics.get(0).gateway()).isPresent();
    assertThat(nics.get(1).gateway()).isEmpty();
  }

  @Test
  void guestsOfAnArrayOfHostsCarryTheHostsName() {
    var network =
        network(
            """
            lan l 10.0.0.0/24
            host h[1 to 2] runs xen 3.0.4 {
              nic eth0 on l ip from .1
              bridge b over eth0
              guest web { nic eth0 on b dhcp }
            }
            expect h[2].web can reach h[1].web
            """);
    assertThat(network.guests()).extracting(Guest::name).containsExactly("h1-web", "h2-web");
    assertThat(network.expectations()).hasSize(1);
  }

  @Test
  void aVifBehindXensNatUsesItsOwnGateway() {
    var network =
        network(
            """
            lan l 192.168.0.0/24 gateway .1
            host h runs xen 3.0 {
              nic eth0 on l ip .64
              nat n via eth0 subnet 10.0.0.0/24
              guest a { nic eth0 on n ip .100 }
              guest b { nic eth0 on n ip .101 gateway .254 }
            }
            """);
    assertThat(nic(network, "a").gateway()).contains(Ipv4.of("10.0.0.227"));
    assertThat(nic(network, "b").gateway()).contains(Ipv4.of("10.0.0.254"));
    assertThat(nic(network, "a").declared()).hasToString("[10.0.0.100]");
  }

  @Test
  void derivedMacsAreStableAndInTheProductsRange() {
    var text = FOUR_HOSTS + "guest g on xen[1] { nic eth0 on xenbr0 }";
    var mac = nic(network(text), "g").mac();
    assertThat(mac.oui()).isEqualTo(0x00163e);
    assertThat(nic(network("// moved\n" + text), "g").mac()).isEqualTo(mac);
  }

  @Test
  void anImpossibleCircleOfTemplatesIsSaidAndLeftOut() {
    var meaning =
        Meaning.of(
            FOUR_HOSTS
                + "template a like b { nic eth0 on xenbr0 }\n"
                + "template b like a\n"
                + "guest g like a on xen[1]");
    assertThat(meaning.problems()).containsExactly("template-cycle at «a»");
  }
}
