package org.vnetlang.lang.tests.causes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vnetlang.lang.resolve.Resolutions;
import org.vnetlang.lang.tests.Reading;
import org.vnetlang.sim.expect.Attempt;
import org.vnetlang.sim.expect.Deciding;
import org.vnetlang.sim.expect.Reason;
import org.vnetlang.sim.expect.Verdict;
import org.vnetlang.sim.stage.Running;
import org.vnetlang.sim.story.Moment;
import org.vnetlang.sim.story.Telling;
import org.vnetlang.sim.walk.Cause;
import org.vnetlang.sim.walk.Failure;

/** What lies between a DHCP client and its server: filters of bridges, cables, VLANs. */
class DhcpWayTest {
  private static final String NETWORK =
      """
      lan office 192.168.0.0/24 gateway .1 { dhcp range .100 to .120 }
      lan far 10.3.0.0/24 vlan 300 { dhcp range .100 to .120 }
      host dom0 runs xen 3.0.4 {
        nic eth0 on office ip .64
        bridge xenbr0 over eth0%s
        guest g { nic eth0 on xenbr0 dhcp }
      }
      """;

  private static Running started(String text) {
    var resolution = Reading.INJECTOR.getInstance(Resolutions.class).of(Reading.text(text));
    return Running.started(resolution.network());
  }

  /** What becomes of the only expectation. */
  private static Attempt decided(String inHost) {
    var running = started(NETWORK.formatted(inHost) + "expect g gets .100\n");
    return new Deciding(running).all().get(0).attempts().get(0);
  }

  private static Optional<Cause> cause(Attempt attempt) {
    return attempt.reason().flatMap(Reason::failure).map(Failure::cause);
  }

  @Test
  void withoutAFilterTheAddressComes() {
    assertThat(decided("").verdict()).isEqualTo(Verdict.HOLDS);
  }

  /** vif-common.sh accepts port 68 to 67 of each vif, network-bridge what comes in by the card. */
  @Test
  void antispoofLetsClientsAskAndServersAnswer() {
    assertThat(decided(" with antispoof").verdict()).isEqualTo(Verdict.HOLDS);
  }

  @Test
  void aQuestionThatARuleDropsReachesNoServer() {
    var attempt = decided("\n firewall rule \"-A FORWARD -p udp --dport 67 -j DROP\"");
    assertThat(attempt.verdict()).isEqualTo(Verdict.FAILS);
    assertThat(cause(attempt)).contains(Cause.RULE_DROP);
  }

  @Test
  void anAnswerThatThePolicyDropsIsLost() {
    var attempt = decided("\n firewall forward drop");
    assertThat(cause(attempt)).contains(Cause.DHCP_ANSWER_LOST);
    assertThat(attempt.reason().flatMap(Reason::failure).orElseThrow().arguments())
        .containsExactly("eth0", "dom0");
  }

  @Test
  void aRuleForTheAnswerBringsIt() {
    var attempt =
        decided(
            "\n firewall forward drop"
                + " firewall rule \"-A FORWARD -p udp --sport 67 --dport 68 -j ACCEPT\"");
    assertThat(attempt.verdict()).isEqualTo(Verdict.HOLDS);
  }

  @Test
  void aRuleThatCannotBeReadLeavesItOpen() {
    var attempt = decided("\n firewall rule \"-A FORWARD -p udp -m string --string x -j DROP\"");
    assertThat(attempt.verdict()).isEqualTo(Verdict.CANNOT_TELL);
    assertThat(attempt.reason().map(Reason::kind)).contains(Reason.Kind.UNKNOWN_RULE);
    assertThat(cause(attempt)).contains(Cause.RULE_NOT_UNDERSTOOD);
  }

  /** Rules for a routed packet do not see the frames of the host's own hubs. */
  @Test
  void aHubOfVmwareHasNoFilter() {
    var running =
        started(
            """
            lan office 192.168.0.0/24 gateway .1
            host ayla runs vmware server 1.0 {
              nic eth0 on office ip .68
              firewall forward drop
              host-only vmnet1 subnet 192.168.127.0/24 { dhcp range .128 to .253 }
              guest g { nic ethernet0 on vmnet1 dhcp }
            }
            expect g gets .128
            """);
    assertThat(new Deciding(running).all().get(0).verdict()).isEqualTo(Verdict.HOLDS);
  }

  @Test
  void aCutCableIsTheCauseUntilItIsMended() {
    var running =
        started(
            NETWORK.formatted("")
                + """
                story cut {
                  cut dom0.eth0 stop g forget g start g
                  expect g gets .100
                  mend dom0.eth0 renew g
                  expect g gets .100
                }
                """);
    List<Attempt> told =
        Telling.tell(running, running.network().stories().get(0)).stream()
            .flatMap(moment -> moment.decision().stream())
            .map(decision -> decision.attempts().get(0))
            .toList();
    assertThat(cause(told.get(0))).contains(Cause.CABLE_CUT);
    assertThat(told.get(1).verdict()).isEqualTo(Verdict.HOLDS);
  }

  /** The LAN has a server, but the card's switch port does not carry its VLAN. */
  @Test
  void aVlanThatLeadsNowhereIsTheCause() {
    var running =
        started(
            """
            lan office 192.168.0.0/24 gateway .1
            lan far 10.3.0.0/24 vlan 300 { dhcp range .100 to .120 }
            host dom0 runs xen 3.0.4 {
              nic eth0 on office ip .64
              nic eth0.300 over eth0 vlan 300 ip 10.3.0.5/24
              bridge xenbr3 over eth0.300
              guest g { nic eth0 on xenbr3 dhcp }
            }
            expect g gets 10.3.0.100
            """);
    var attempt = new Deciding(running).all().get(0).attempts().get(0);
    assertThat(cause(attempt)).contains(Cause.VLAN_LEADS_NOWHERE);
  }

  /** ISC dhcpd pings an address before it offers it (ping-check, dhcpd.conf(5)). */
  @Test
  void aPingThatAFilterStopsFindsNobodyAndTheAddressIsGivenTwice() {
    var text =
        """
        lan office 192.168.0.0/24 gateway .1 { dhcp range .100 to .120 }
        host dom0 runs xen 3.0.4 {
          nic eth0 on office ip .64
          bridge xenbr0 over eth0
          firewall rule "-A FORWARD -p icmp -j DROP"
          guest squatter { nic eth0 on xenbr0 ip .100 }
          guest g { nic eth0 on xenbr0 dhcp }
        }
        expect g gets .100
        """;
    assertThat(verdict(text)).isEqualTo(Verdict.HOLDS);
    assertThat(verdict(text.replace("DROP", "ACCEPT"))).isEqualTo(Verdict.FAILS);
  }

  private static Verdict verdict(String text) {
    return new Deciding(started(text)).all().get(0).verdict();
  }

  @Test
  void momentsOfAStoryAreAllPossible() {
    var running =
        started(
            NETWORK.formatted("") + "story s { cut dom0.eth0 release g renew g mend dom0.eth0 }");
    assertThat(Telling.tell(running, running.network().stories().get(0)))
        .allMatch(Moment::possible);
  }
}
