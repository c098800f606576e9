package org.vnetlang.sim.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vnetlang.model.address.Mac;
import org.vnetlang.plan.operation.FilterOperation;
import org.vnetlang.plan.operation.LinkOperation;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.tests.recorded.Facts;
import org.vnetlang.sim.tests.recorded.Rebuilt;
import org.vnetlang.sim.tests.recorded.RecordedMachine;
import org.vnetlang.sim.tests.recorded.Recording;
import org.vnetlang.sim.tests.recorded.ShellOperations;
import org.vnetlang.sim.world.World;

/**
 * What a real kernel made of the commands of Xen's scripts, the model makes of the same commands.
 */
class KernelAgainstRecordingsTest {
  private static final Pattern VIF = Pattern.compile("vif([1-9]\\d*)\\.(\\d+)");

  /** A state, and the commands that led from the state before to it. */
  record Transition(Recording recording, int phase) {
    @Override
    public String toString() {
      return recording + " to " + recording.phases().get(phase).name();
    }

    List<String> commands() {
      return recording.calls().stream()
          .filter(call -> call.phase() == phase)
          .flatMap(call -> call.commands().orElse(List.of("unheard")).stream())
          .toList();
    }

    RecordedMachine before() {
      return recording.phases().get(phase - 1).machines().get("dom0");
    }

    RecordedMachine after() {
      return recording.phases().get(phase).machines().get("dom0");
    }
  }

  static Stream<Recording.Phase> phases() {
    return Recording.all().flatMap(recording -> recording.phases().stream());
  }

  static Stream<Transition> transitions() {
    return Recording.all()
        .flatMap(
            recording ->
                IntStream.range(1, recording.phases().size())
                    .mapToObj(phase -> new Transition(recording, phase)))
        .filter(transition -> !transition.commands().isEmpty())
        .filter(transition -> !transition.commands().contains("unheard"));
  }

  @ParameterizedTest
  @MethodSource("phases")
  void aRecordedStateCanBeHeld(Recording.Phase phase) {
    World world = Rebuilt.of(phase);
    phase
        .machines()
        .forEach(
            (name, recorded) ->
                assertThat(Facts.of(world.machine(name).orElseThrow()))
                    .as(phase.name() + " " + name)
                    .containsExactlyElementsOf(Facts.of(recorded)));
  }

  @ParameterizedTest
  @MethodSource("transitions")
  void theSameCommandsLeadToTheSameState(Transition transition) {
    World world = Rebuilt.of(transition.recording().phases().get(transition.phase() - 1));
    Kernel dom0 = world.machine("dom0").orElseThrow();
    domainsComeAndGo(transition, world, dom0);
    if (transition.before().rules().contains(":FORWARD DROP")
        && transition.recording().name().startsWith("modern")) {
      // set by hand for some pings, and set back by hand
      dom0.run(new FilterOperation.Policy("filter", "FORWARD", true));
    }
    transition.commands().stream()
        .flatMap(command -> ShellOperations.of(command).stream())
        .forEach(dom0::run);
    assertThat(Facts.of(dom0)).containsExactlyElementsOf(Facts.of(transition.after()));
  }

  /** Vifs appear and disappear with their domains, not by a script. */
  private static void domainsComeAndGo(Transition transition, World world, Kernel dom0) {
    for (RecordedMachine.Link link : transition.before().links()) {
      if (VIF.matcher(link.name()).matches() && transition.after().link(link.name()).isEmpty()) {
        dom0.run(new LinkOperation.Remove(link.name()));
      }
    }
    for (RecordedMachine.Link link : transition.after().links()) {
      Matcher vif = VIF.matcher(link.name());
      if (vif.matches() && transition.before().link(link.name()).isEmpty()) {
        String guest = "u" + vif.group(1);
        String nic = "eth" + vif.group(2);
        var card = transition.recording().phases().get(transition.phase()).machines().get(guest);
        Rebuilt.guest(world, guest, card);
        dom0.run(
            new LinkOperation.AddBackend(link.name(), Mac.of("fe:ff:ff:ff:ff:ff"), guest, nic));
      }
    }
  }
}
