package org.vnetlang.sim.tests.dhcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vnetlang.sim.tests.dhcp.Cable.START;
import static org.vnetlang.sim.tests.dhcp.Cable.guest;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.sim.dhcp.Dialogue;
import org.vnetlang.sim.dhcp.Exchange;
import org.vnetlang.sim.dhcp.MessageKind;
import org.vnetlang.sim.dhcp.Outcome;
import org.vnetlang.sim.dhcp.client.Backoff;
import org.vnetlang.sim.dhcp.client.ClientState;
import org.vnetlang.sim.dhcp.client.DhcpClient;
import org.vnetlang.sim.dhcp.client.Habits;
import org.vnetlang.sim.dhcp.server.DhcpServer;
import org.vnetlang.sim.dhcp.server.KnownClient;
import org.vnetlang.sim.dhcp.server.LeaseEntry.State;
import org.vnetlang.sim.dhcp.server.ServerKind;
import org.vnetlang.sim.walk.Cause;

/** A client and the servers that hear it. */
class ExchangeTest {
  private static final long HOUR = 3_600_000;

  private static List<MessageKind> kinds(Dialogue dialogue) {
    return dialogue.messages().stream().map(line -> line.sent().message().kind()).toList();
  }

  private static String address(Dialogue dialogue) {
    return dialogue.binding().map(binding -> binding.address().toString()).orElse("none");
  }

  private static Cause cause(Dialogue dialogue) {
    return ((Outcome.Refused) dialogue.outcome()).cause();
  }

  @ParameterizedTest
  @EnumSource(names = {"ISC_2", "ISC_4"})
  void aNewClientGetsTheLowestFreeAddressAfterASecond(ServerKind kind) {
    Cable cable = Cable.with(kind, "128-254");
    Dialogue first = Exchange.start(DhcpClient.of(guest(1)), cable, START);
    Dialogue second = Exchange.start(DhcpClient.of(guest(2)), cable, START + 5_000);
    assertThat(kinds(first))
        .containsExactly(
            MessageKind.DISCOVER, MessageKind.OFFER, MessageKind.REQUEST, MessageKind.ACK);
    assertThat(address(first)).isEqualTo("10.1.2.128");
    assertThat(address(second)).isEqualTo("10.1.2.129");
    assertThat(first.until()).isEqualTo(START + 1_000);
    assertThat(first.binding().orElseThrow().parameters().routers())
        .containsExactly(Ipv4.of("10.1.2.2"));
  }

  @ParameterizedTest
  @EnumSource(names = {"ISC_2", "ISC_4"})
  void aClientThatNobodyServesIsToldWhy(ServerKind kind) {
    Cable full = Cable.with(kind, "128-128");
    Exchange.start(DhcpClient.of(guest(1)), full, START);
    Dialogue late = Exchange.start(DhcpClient.of(guest(2)), full, START + 9_000);
    assertThat(cause(late)).isEqualTo(Cause.DHCP_EXHAUSTED);
    Cable strict = Cable.with(kind, "128-130", 1800, true);
    Dialogue stranger = Exchange.start(DhcpClient.of(guest(1)), strict, START);
    assertThat(cause(stranger)).isEqualTo(Cause.DHCP_DENIED);
    Dialogue alone = Exchange.start(DhcpClient.of(guest(1)), new Cable(), START);
    assertThat(cause(alone)).isEqualTo(Cause.DHCP_NO_SERVER);
    Cable deaf = Cable.with(kind, "128-130");
    deaf.answersLost = true;
    Dialogue unheard = Exchange.start(DhcpClient.of(guest(1)), deaf, START);
    assertThat(cause(unheard)).isEqualTo(Cause.DHCP_ANSWER_LOST);
  }

  @ParameterizedTest
  @EnumSource(names = {"ISC_2", "ISC_4"})
  void anAddressThatAnswersAPingIsAbandoned(ServerKind kind) {
    Cable cable = Cable.with(kind, "128-130");
    cable.squatters.add(Ipv4.of("10.1.2.128"));
    Dialogue dialogue = Exchange.start(DhcpClient.of(guest(1)), cable, START);
    assertThat(address(dialogue)).isEqualTo("10.1.2.129");
    assertThat(cable.log()).contains("Abandoning IP address 10.1.2.128: pinged before offer");
    assertThat(cable.server().leases().get(0).state()).isEqualTo(State.ABANDONED);
  }

  @ParameterizedTest
  @EnumSource(names = {"ISC_2", "ISC_4"})
  void aClientThatAsksByArpDeclinesWhatIsTaken(ServerKind kind) {
    Cable cable = Cable.with(kind, "128-130");
    cable.silent.add(Ipv4.of("10.1.2.128"));
    var careful = new DhcpClient(guest(1), Habits.DHCLIENT.probing(true), Backoff.DOUBLING);
    Dialogue dialogue = Exchange.start(careful, cable, START);
    assertThat(kinds(dialogue)).contains(MessageKind.DECLINE);
    assertThat(address(dialogue)).isEqualTo("10.1.2.129");
    assertThat(cable.log()).contains("Abandoning IP address 10.1.2.128: declined.");
  }

  @ParameterizedTest
  @EnumSource(names = {"ISC_2", "ISC_4"})
  void aClientRenewsAtHalfTimeAndKeepsItsAddress(ServerKind kind) {
    Cable cable = Cable.with(kind, "128-130");
    DhcpClient client = DhcpClient.of(guest(1));
    Exchange.start(client, cable, START);
    Dialogue passed = Exchange.pass(client, cable, START + 2_000, START + 2 * HOUR);
    assertThat(kinds(passed)).startsWith(MessageKind.REQUEST, MessageKind.ACK).hasSize(14);
    assertThat(passed.messages().get(0).sent().at()).isEqualTo(START + 901_000);
    assertThat(passed.messages().get(0).sent().to()).contains(Ipv4.of("10.1.2.1"));
    assertThat(address(passed)).isEqualTo("10.1.2.128");
  }

  @ParameterizedTest
  @EnumSource(names = {"ISC_2", "ISC_4"})
  void aClientWhoseServerIsGoneAsksAnybodyAndLosesItsAddress(ServerKind kind) {
    Cable cable = Cable.with(kind, "128-130");
    DhcpClient client = DhcpClient.of(guest(1));
    Exchange.start(client, cable, START);
    cable.servers.clear();
    Exchange.pass(client, cable, START + 2_000, START + 1_700_000);
    assertThat(client.state()).isEqualTo(ClientState.REBINDING);
    Exchange.pass(client, cable, START + 1_700_000, START + 1_810_000);
    assertThat(client.binding()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"ISC_2", "ISC_4"})
  void aReleasedAddressIsKeptForItsOwnerWhileOthersAreFree(ServerKind kind) {
    Cable cable = Cable.with(kind, "128-130");
    DhcpClient client = DhcpClient.of(guest(1));
    Exchange.start(client, cable, START);
    Dialogue release = Exchange.release(client, cable, START + 10_000);
    assertThat(release.outcome()).isInstanceOf(Outcome.Stopped.class);
    assertThat(cable.log().get(cable.log().size() - 1))
        .isEqualTo("DHCPRELEASE of 10.1.2.128 from 00:16:3e:00:00:01 via br0 (found)");
    assertThat(cable.server().leases().get(0).state()).isEqualTo(State.FREE);
    Dialogue stranger = Exchange.start(DhcpClient.of(guest(2)), cable, START + 20_000);
    assertThat(address(stranger)).isEqualTo("10.1.2.129");
    assertThat(address(Exchange.start(client, cable, START + 30_000))).isEqualTo("10.1.2.128");
  }

  @ParameterizedTest
  @EnumSource(names = {"ISC_2", "ISC_4"})
  void aRestartedClientAsksForItsAddressAndOneThatForgotFindsItAgain(ServerKind kind) {
    Cable cable = Cable.with(kind, "128-130");
    DhcpClient client = DhcpClient.of(guest(1));
    Exchange.start(client, cable, START);
    client.stop();
    Dialogue reboot = Exchange.start(client, cable, START + 60_000);
    assertThat(kinds(reboot)).containsExactly(MessageKind.REQUEST, MessageKind.ACK);
    client.stop();
    client.forget();
    Dialogue anew = Exchange.start(client, cable, START + 120_000);
    assertThat(kinds(anew)).startsWith(MessageKind.DISCOVER);
    assertThat(address(anew)).isEqualTo("10.1.2.128");
  }

  @Test
  void anAddressReservedInsideTheRangeIsGivenTwiceByTheNewServerAndNeverByTheOldOne() {
    var owner = new KnownClient("u2", guest(2).mac(), Optional.of(Ipv4.of("10.1.2.128")), 1800);
    Cable modern = Cable.with(ServerKind.ISC_4, "128-130", owner);
    Exchange.start(DhcpClient.of(guest(1)), modern, START);
    assertThat(address(Exchange.start(DhcpClient.of(guest(2)), modern, START + 9_000)))
        .isEqualTo("10.1.2.128");
    Cable old = Cable.with(ServerKind.ISC_2, "128-130", owner);
    Exchange.start(DhcpClient.of(guest(1)), old, START);
    Dialogue refused = Exchange.start(DhcpClient.of(guest(2)), old, START + 9_000);
    assertThat(cause(refused)).isEqualTo(Cause.DHCP_CONFLICT);
    assertThat(old.log()).contains("Both dynamic and static leases present for 10.1.2.128.");
  }

  @ParameterizedTest
  @EnumSource(names = {"ISC_2", "ISC_4"})
  void aRelayedQuestionIsAnsweredToTheRelay(ServerKind kind) {
    Cable cable = Cable.with(kind, "128-130");
    cable.relay = Optional.of(Ipv4.of("10.1.2.3"));
    Dialogue dialogue = Exchange.start(DhcpClient.of(guest(1)), cable, START);
    assertThat(address(dialogue)).isEqualTo("10.1.2.128");
    assertThat(dialogue.messages().get(1).sent().to()).contains(Ipv4.of("10.1.2.3"));
    assertThat(cable.log().get(0)).endsWith(" via 10.1.2.3");
  }

  @ParameterizedTest
  @EnumSource(names = {"ISC_2", "ISC_4"})
  void aCopyOfAServerLeavesTheServerAlone(ServerKind kind) {
    Cable cable = Cable.with(kind, "128-130");
    Exchange.start(DhcpClient.of(guest(1)), cable, START);
    DhcpServer before = cable.server();
    String file = before.leasesFile();
    var tried = new Cable();
    tried.servers.add(before.copy());
    assertThat(address(Exchange.start(DhcpClient.of(guest(2)), tried, START + 9_000)))
        .isEqualTo("10.1.2.129");
    assertThat(before.leasesFile()).isEqualTo(file);
    assertThat(address(Exchange.start(DhcpClient.of(guest(3)), cable, START + 9_000)))
        .isEqualTo("10.1.2.129");
  }

  @ParameterizedTest
  @EnumSource(names = {"ISC_2", "ISC_4"})
  void everybodyOfAFullPoolHasAnotherAddress(ServerKind kind) {
    Cable cable = Cable.with(kind, "3-250");
    Set<String> given = new HashSet<>();
    for (int i = 1; i <= 248; i++) {
      given.add(address(Exchange.start(DhcpClient.of(guest(i)), cable, START + i * 2_000L)));
    }
    assertThat(given).hasSize(248).doesNotContain("none");
    assertThat(cable.server().leases()).hasSize(248).allMatch(e -> e.state() == State.ACTIVE);
  }

  @Test
  void keaAndDnsmasqAreNotModelledYet() {
    assertThat(List.of(ServerKind.values()))
        .filteredOn(kind -> !kind.modelled())
        .containsExactly(ServerKind.KEA, ServerKind.DNSMASQ);
    var nothing = Cable.configuration(ServerKind.KEA, "1-2", 1800, false);
    assertThat(ServerKind.KEA.start(nothing)).isEmpty();
  }
}
