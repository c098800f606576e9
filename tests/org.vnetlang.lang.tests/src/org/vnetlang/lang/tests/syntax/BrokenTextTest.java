package org.vnetlang.lang.tests.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vnetlang.lang.tests.Reading;
import org.vnetlang.lang.validation.Checking;
import org.vnetlang.lang.validation.Problem;
import org.vnetlang.lang.validation.Regions;
import org.vnetlang.model.finding.Severity;
import org.vnetlang.model.finding.Texts;

/**
 * The errors of every file of {@code tests/corpus/broken}: place, code, marked text, mend, and the
 * sentence in both languages, in the file of the same name that ends in {@code .txt}. With {@code
 * VNET_GOLDEN=write} these are written first.
 */
class BrokenTextTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("vnet.root"), "tests/corpus/broken");

  static List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".vnet"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyMistakeIsAnsweredWithItsSentence(String name) throws IOException {
    var text = Files.readString(FOLDER.resolve(name));
    var actual = answers(text);
    var golden = FOLDER.resolve(name.replace(".vnet", ".txt"));
    if ("write".equals(System.getenv("VNET_GOLDEN"))) {
      Files.writeString(golden, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(golden));
  }

  @ParameterizedTest
  @MethodSource("files")
  void theParsersOwnWordsReachNobody(String name) throws IOException {
    assertThat(answers(Files.readString(FOLDER.resolve(name))))
        .doesNotContain("no viable alternative", "RULE_", "EOF", "mismatched", "extraneous");
  }

  @Test
  void oneMisspeltWordDoesNotCostTheRestOfTheFile() {
    var resource =
        Reading.text("lna x\nhost a runs xen 3.0 { gest w { }\n guest v { } }\nlan l 10.0.0.0/8");
    var network = Reading.network(resource);
    assertThat(network.lans()).hasSize(1);
    assertThat(network.hosts().get(0).guests()).extracting(guest -> guest.name()).contains("v");
  }

  private static String answers(String text) {
    var lines = new StringBuilder();
    for (Problem problem : Reading.INJECTOR.getInstance(Checking.class).of(Reading.text(text))) {
      if (problem.issue().severity() != Severity.ERROR) {
        continue;
      }
      var at = Regions.of(problem.place());
      var marked = text.substring(at.offset(), at.offset() + at.length());
      long line = text.substring(0, at.offset()).chars().filter(c -> c == '\n').count() + 1;
      lines.append(line).append(": ").append(problem.issue().code());
      lines.append(" «").append(marked).append('»');
      problem.replacement().ifPresent(mend -> lines.append(" -> «").append(mend).append('»'));
      for (var texts : List.of(Texts.ENGLISH, Texts.SPANISH)) {
        lines.append("\n  ").append(texts.what(problem.issue(), problem.arguments()));
        lines.append("\n  ").append(texts.fix(problem.issue(), problem.arguments()));
      }
      lines.append('\n');
    }
    return lines.toString();
  }
}
