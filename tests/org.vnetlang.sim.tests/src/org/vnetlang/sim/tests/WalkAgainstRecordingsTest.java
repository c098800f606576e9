package org.vnetlang.sim.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.plan.operation.AddressOperation;
import org.vnetlang.plan.operation.FilterOperation;
import org.vnetlang.plan.operation.RouteOperation;
import org.vnetlang.plan.step.Route;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.tests.recorded.Rebuilt;
import org.vnetlang.sim.tests.recorded.Recording;
import org.vnetlang.sim.walk.Walk;
import org.vnetlang.sim.world.World;

/** Whoever was answered on real kernels is answered in the model, with the same TTL. */
class WalkAgainstRecordingsTest {
  private static final Pattern GATEWAY = Pattern.compile("domU gw ([\\d.]+\\d)");
  private static final Pattern SPOOFS = Pattern.compile("domU2 spoofs ([\\d.]+\\d)");

  /** A ping of a case. */
  record Sent(Recording recording, Recording.Ping ping) {
    @Override
    public String toString() {
      return recording + " " + ping;
    }
  }

  static Stream<Sent> pings() {
    return Recording.all().flatMap(r -> r.pings().stream().map(ping -> new Sent(r, ping)));
  }

  @ParameterizedTest
  @MethodSource("pings")
  void aPingIsAnsweredAsRecorded(Sent sent) {
    Recording.Ping ping = sent.ping();
    World world = Rebuilt.of(sent.recording().phases().get(ping.phase()));
    assumeTrue(
        sent.recording().calls().stream()
            .allMatch(c -> c.phase() < sent.recording().phases().size()),
        "the state after the last call was not recorded");
    byHand(world, ping.note());
    Walk walk = world.walker().ping(ping.from(), Ipv4.of(ping.to()));
    assertThat(walk.answered())
        .as("%s %s", walk.failure(), walk.there())
        .isEqualTo(ping.received() > 0);
    assertThat(walk.ttl()).isEqualTo(ping.ttl());
    if (!ping.says().isEmpty()) {
      assertThat(walk.says()).contains(ping.says().replaceFirst("^ping: ", ""));
    }
  }

  /** What the recording's author did between two pings of a phase, as its note says. */
  private static void byHand(World world, String note) {
    Matcher gateway = GATEWAY.matcher(note);
    if (gateway.find()) {
      route(world, "u1", Prefix.of("0.0.0.0/0"), Ipv4.of(gateway.group(1)));
    }
    if (note.contains("pc has a route to 10.0.0.0/24 via dom0")) {
      route(world, "pc", Prefix.of("10.0.0.0/24"), Ipv4.of("192.168.0.64"));
    }
    if (note.contains("with FORWARD policy DROP")) {
      world
          .machine("dom0")
          .orElseThrow()
          .run(new FilterOperation.Policy("filter", "FORWARD", false));
    }
    Matcher spoofs = SPOOFS.matcher(note);
    if (spoofs.find()) {
      address(world, "u2", Ipv4.of(spoofs.group(1)));
    }
  }

  private static void route(World world, String machine, Prefix to, Ipv4 via) {
    Kernel kernel = world.machine(machine).orElseThrow();
    var old = new Route(to, Optional.empty(), Optional.empty(), Optional.empty(), 0, false);
    kernel.run(new RouteOperation.Remove(old));
    var row = new Route(to, Optional.of(via), Optional.empty(), Optional.empty(), 0, false);
    assertThat(kernel.run(new RouteOperation.Add(row)).ok()).isTrue();
  }

  private static void address(World world, String machine, Ipv4 address) {
    Kernel kernel = world.machine(machine).orElseThrow();
    var own = new InterfaceAddress(address, 24);
    kernel.run(new AddressOperation.Configure("eth0", own, own.prefix().broadcast()));
    kernel.run(new RouteOperation.Add(Route.byDefault(Ipv4.of("192.168.0.1"), Optional.empty())));
  }
}
