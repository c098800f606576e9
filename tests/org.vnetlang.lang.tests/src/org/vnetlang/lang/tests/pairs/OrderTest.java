package org.vnetlang.lang.tests.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vnetlang.lang.tests.Reading;
import org.vnetlang.sim.stage.Running;

/** What must not matter: the order of declarations, and a host that nobody is connected to. */
class OrderTest {
  private static final String ISOLATED =
      """

      lan island 10.222.0.0/24
      host robinson runs xen 3.0.4 {
        nic eth0 on island ip .1
        nat hut via eth0 subnet 10.223.0.0/24
        guest friday { nic eth0 on hut ip .10 }
        guest parrot { nic eth0 on hut ip .11 }
      }
      """;

  private static final List<String> NEW = List.of("island", "robinson", "friday", "parrot");

  static Stream<Path> files() throws Exception {
    return AllPairsTest.files().filter(file -> !text(file).contains("import "));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Running running(String text) {
    return Running.started(Reading.network(Reading.text(text)));
  }

  /** Hosts and LANs change places; what is inside of a host keeps its order, in which it starts. */
  @ParameterizedTest
  @MethodSource("files")
  void theOrderOfDeclarationsChangesNothing(Path file) {
    String text = text(file);
    Running before = running(text);
    Running after = running(shuffled(text, new Random(7)));
    assertThat(State.tables(after)).isEqualTo(State.tables(before));
    assertThat(State.verdicts(after)).isEqualTo(State.verdicts(before));
    assertThat(State.pairs(after)).isEqualTo(State.pairs(before));
  }

  private static String shuffled(String text, Random random) {
    XtextResource resource = Reading.text(text);
    var statements = new ArrayList<String>();
    for (EObject statement : resource.getContents().get(0).eContents()) {
      statements.add(NodeModelUtils.findActualNodeFor(statement).getText().strip());
    }
    Collections.shuffle(statements, random);
    return String.join("\n", statements) + "\n";
  }

  @ParameterizedTest
  @MethodSource("files")
  void anIsolatedHostChangesNothingElsewhere(Path file) {
    String text = text(file);
    Running before = running(text);
    Running after = running(text + ISOLATED);
    assertThat(State.tables(after)).containsAllEntriesOf(State.tables(before));
    // "all hosts" now speaks of one more
    assertThat(State.verdicts(before))
        .containsAll(State.verdicts(after).stream().filter(OrderTest::old).toList());
    assertThat(old(State.pairs(after))).isEqualTo(State.pairs(before));
  }

  private static boolean old(String verdict) {
    return NEW.stream().noneMatch(name -> verdict.contains("name=" + name + "]"));
  }

  private static Map<String, String> old(Map<String, String> pairs) {
    var kept = new TreeMap<>(pairs);
    for (String added : NEW) {
      kept.keySet().removeIf(pair -> List.of(pair.split(" to ")).contains(added));
    }
    return kept;
  }
}
