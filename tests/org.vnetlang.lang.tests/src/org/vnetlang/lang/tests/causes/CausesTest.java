package org.vnetlang.lang.tests.causes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vnetlang.lang.resolve.Resolutions;
import org.vnetlang.lang.suggest.Suggesters;
import org.vnetlang.lang.suggest.Suggestion;
import org.vnetlang.lang.tests.Reading;
import org.vnetlang.lang.validation.Regions;
import org.vnetlang.sim.walk.Cause;
import org.vnetlang.sim.walk.CauseTexts;
import org.vnetlang.sim.walk.Failure;

/** Each cause of a lost packet on its smallest file, {@code tests/corpus/causes}. */
class CausesTest {
  private static final Path CORPUS =
      Path.of(System.getProperty("vnet.root")).resolve("tests/corpus");
  private static final Path FOLDER = CORPUS.resolve("causes");
  private static final Path LIST = FOLDER.resolve("suggestions.txt");

  /** Causes that no file can bring about, and why. */
  private static final Map<Cause, String> WITHOUT_FILE =
      Map.of(Cause.BRIDGE_LOOP, "a network of a host has one card, and guests are no bridges");

  /** Files whose trouble no change of the file mends, and why. */
  private static final Map<Cause, String> WITHOUT_MEND =
      Map.of(
          Cause.DAEMON_IGNORES, "the question is wrong: nobody can answer on that port",
          Cause.FORWARD_NOT_FOR_HOST, "the question is wrong: the host has a way of its own",
          Cause.ANSWER_FROM_ELSEWHERE, "which of two ways out is meant only the author knows");

  static Stream<Path> files() throws IOException {
    return vnet(FOLDER).stream();
  }

  private static List<Path> vnet(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".vnet")).sorted().toList();
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyCauseHasAFileOrAReasonForHavingNone(Cause cause) {
    assertThat(Files.exists(FOLDER.resolve(cause.code() + ".vnet")))
        .isNotEqualTo(WITHOUT_FILE.containsKey(cause));
  }

  @ParameterizedTest
  @MethodSource("files")
  void theFileHasThatCause(Path file) throws IOException {
    var text = Files.readString(file);
    var question = Question.of(text);
    assertThat(file).hasFileName(question.cause().code() + ".vnet");
    var answer = question.ask(text);
    assertThat(answer.failure().map(Failure::cause))
        .as("%s", answer.attempt().reason())
        .contains(question.cause());
    assertThat(answer.failure().get().arguments()).hasSameSizeAs(question.cause().arguments());
  }

  @ParameterizedTest
  @MethodSource("files")
  void theSuggestionMakesTheSamePacketArrive(Path file) throws IOException {
    var text = Files.readString(file);
    var question = Question.of(text);
    var mend = suggestion(question, text).mend();
    if (WITHOUT_MEND.containsKey(question.cause())) {
      assertThat(mend).isEmpty();
    } else if (mend.isPresent()) {
      assertArrives(question, mend.get().applyTo(text));
    } else {
      assertThat(question.assumes()).as("nothing is assumed, so the file needs a mend").isTrue();
      assertArrives(question.withoutAssumptions(), text);
    }
  }

  private static void assertArrives(Question question, String text) {
    var answer = question.ask(text);
    assertThat(answer.answered()).as("%s\n%s", text, answer.attempt().reason()).isTrue();
  }

  private static Suggestion suggestion(Question question, String text) {
    var answer = question.ask(text);
    var failure = answer.failure().orElseThrow();
    var resolution = answer.resolution();
    return Suggesters.of(failure, resolution.network(), resolution.sources()).orElseThrow();
  }

  /** With {@code VNET_GOLDEN=write} the list is written first: look at the difference. */
  @Test
  void theListOfAllSuggestionsIsAsReviewed() throws IOException {
    var list = new StringBuilder();
    for (Path file : vnet(FOLDER)) {
      var text = Files.readString(file);
      var question = Question.of(text);
      list.append(question.cause().code()).append('\n');
      list.append(shown(text, suggestion(question, text))).append('\n');
    }
    if ("write".equals(System.getenv("VNET_GOLDEN"))) {
      Files.writeString(LIST, list);
    }
    assertThat(Files.readString(LIST)).isEqualTo(list.toString());
  }

  private static String shown(String text, Suggestion suggestion) {
    var at = Regions.of(suggestion.place());
    String marked = text.substring(at.offset(), at.offset() + at.length());
    long line = text.substring(0, at.offset()).lines().count();
    String mended = suggestion.mend().map(mend -> changed(text, mend.applyTo(text))).orElse("");
    return "  line %d: %s%n  %s%n%s"
        .formatted(
            Math.max(line, 1),
            marked.replaceAll("\\s+", " "),
            suggestion.sentence(CauseTexts.ENGLISH),
            mended)
        .replace("\r\n", "\n");
  }

  /** The lines of the second text that are not in the first. */
  private static String changed(String before, String after) {
    var old = before.lines().toList();
    var lines = new StringBuilder();
    after.lines().filter(line -> !old.contains(line)).forEach(l -> lines.append("  + " + l + "\n"));
    var now = after.lines().toList();
    old.stream().filter(l -> !now.contains(l)).forEach(l -> lines.append("  - " + l + "\n"));
    return lines.toString();
  }

  @ParameterizedTest
  @EnumSource
  void noFileMakesASuggesterStumble(Cause cause) throws IOException {
    var files = new java.util.ArrayList<>(vnet(FOLDER));
    files.addAll(vnet(CORPUS.resolve("broken")));
    for (Path file : files) {
      var resolution = Reading.INJECTOR.getInstance(Resolutions.class).of(Reading.file(file));
      var network = resolution.network();
      for (String who : List.of("nobody", "pc", "g", "dom0", "ayla", "core", "office gateway")) {
        for (var arguments : List.of(List.<String>of(), List.of("", "x"), List.of("10.0.0.1"))) {
          var suggestion =
              Suggesters.of(new Failure(cause, who, arguments), network, resolution.sources());
          suggestion.ifPresent(it -> assertThat(it.failure().cause()).isEqualTo(cause));
        }
      }
    }
  }
}
