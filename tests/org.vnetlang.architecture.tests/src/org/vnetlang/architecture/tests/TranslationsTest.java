package org.vnetlang.architecture.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the editor says, it says in both languages. */
class TranslationsTest {
  private static final Path ROOT = Path.of(System.getProperty("vnet.root"));

  static Stream<Path> spanish() throws IOException {
    return Stream.of("bundles/org.vnetlang.ui", "features")
        .flatMap(folder -> files(ROOT.resolve(folder)))
        .filter(file -> file.toString().endsWith("_es.properties"))
        .filter(file -> !file.toString().contains("/target/"))
        .sorted();
  }

  private static Stream<Path> files(Path folder) {
    try {
      return Files.walk(folder);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Properties read(Path file) throws IOException {
    var properties = new Properties();
    try (var in = Files.newInputStream(file)) {
      properties.load(in);
    }
    return properties;
  }

  @ParameterizedTest
  @MethodSource("spanish")
  void theSameKeysAndHolesAreInBoth(Path file) throws Exception {
    var spanish = read(file);
    var english = read(Path.of(file.toString().replace("_es.properties", ".properties")));
    assertThat(spanish.keySet()).isEqualTo(english.keySet());
    english.forEach(
        (key, text) -> {
          for (int hole = 0; hole < 10; hole++) {
            boolean there = text.toString().contains("{" + hole + "}");
            assertThat(spanish.getProperty(key.toString()).contains("{" + hole + "}"))
                .as("{%d} in %s", hole, key)
                .isEqualTo(there);
          }
        });
  }
}
