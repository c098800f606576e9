package org.vnetlang.sim.tests.causes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vnetlang.sim.walk.Cause;
import org.vnetlang.sim.walk.CauseTexts;
import org.vnetlang.sim.walk.Failure;

/** {@code docs/causes.md} is made of the list; {@code VNET_GOLDEN=write} writes it first. */
class CausesPageTest {
  private static final Path ROOT = Path.of(System.getProperty("vnet.root"));
  private static final Path PAGE = ROOT.resolve("docs/causes.md");
  private static final CauseTexts TEXTS = CauseTexts.ENGLISH;

  @Test
  void thePageListsAllCauses() throws IOException {
    var page = page();
    if ("write".equals(System.getenv("VNET_GOLDEN"))) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  private static String page() {
    var page = new StringBuilder(head());
    for (var group : Cause.Group.values()) {
      page.append("- **").append(TEXTS.title(group)).append("**: ");
      page.append(String.join(", ", of(group).map(CausesPageTest::link).toList())).append('\n');
    }
    for (var group : Cause.Group.values()) {
      page.append("\n## ").append(TEXTS.title(group)).append('\n');
      of(group).forEach(cause -> page.append(entry(cause)));
    }
    return page.toString();
  }

  private static String head() {
    return """
    # Why a packet does not arrive

    The simulator gives a reason for every packet that is lost, and for every answer. These are all the reasons there are: what is wrong, why that \
    stops the packet, what to write or do instead. Words in *italics* are filled in with the names and addresses of the case; most causes have a \
    small file on which they can be seen.

    """;
  }

  private static Stream<Cause> of(Cause.Group group) {
    return Stream.of(Cause.values()).filter(cause -> cause.group() == group);
  }

  private static String link(Cause cause) {
    return "[" + cause.code() + "](#" + cause.code() + ")";
  }

  private static String entry(Cause cause) {
    List<String> arguments = cause.arguments().stream().map(word -> "*" + word + "*").toList();
    var failure = new Failure(cause, "*machine*", arguments);
    var entry =
        """

        ### %s

        %s

        Why: %s

        Instead: %s
        """
            .formatted(cause.code(), TEXTS.what(failure), TEXTS.why(failure), TEXTS.fix(failure));
    var file = "tests/corpus/causes/" + cause.code() + ".vnet";
    return Files.exists(ROOT.resolve(file)) ? entry + "\n[An example](../" + file + ")\n" : entry;
  }
}
