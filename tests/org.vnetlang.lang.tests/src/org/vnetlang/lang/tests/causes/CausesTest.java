package org.vnetlang.lang.tests.causes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each cause of a lost packet on its smallest file, {@code tests/corpus/causes}. */
class CausesTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("vnet.root")).resolve("tests/corpus/causes");

  static Stream<String> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void theFileHasThatCause(String file) throws IOException {
    var text = Files.readString(FOLDER.resolve(file));
    var question = Question.of(text);
    assertThat(file).isEqualTo(question.code() + ".vnet");
    var answer = question.ask(text);
    assertThat(answer.failure().map(failure -> failure.cause().code()))
        .as("%s", answer.attempt().reason())
        .contains(question.code());
  }
}
