package org.vnetlang.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vnetlang.cli.Main;

/** English or Spanish, as asked. */
class LanguageTest {
  private static final Pattern HOLE = Pattern.compile("\\{\\d}");

  @TempDir private Path folder;

  private static Properties texts(String name) throws IOException {
    var properties = new Properties();
    try (var stream = Main.class.getResourceAsStream(name)) {
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
    return properties;
  }

  private static TreeSet<String> holes(String text) {
    var holes = new TreeSet<String>();
    HOLE.matcher(text).results().forEach(hole -> holes.add(hole.group()));
    return holes;
  }

  @Test
  void everySentenceStandsInBothWithTheSameHoles() throws IOException {
    var english = texts("cli.properties");
    var spanish = texts("cli_es.properties");
    assertThat(spanish.keySet()).isEqualTo(english.keySet());
    for (var key : english.stringPropertyNames()) {
      assertThat(holes(spanish.getProperty(key)))
          .as(key)
          .isEqualTo(holes(english.getProperty(key)));
    }
  }

  @Test
  void theOptionHasTheLastWord() {
    var vnet = Vnet.in(folder).environment(Map.of("LANG", "es_ES.UTF-8"));
    assertThat(vnet.run("check").err()).startsWith("vnet: no hay ningún fichero .vnet en ");
    assertThat(vnet.run("check", "--lang=en").err()).startsWith("vnet: there is no .vnet file in ");
    assertThat(vnet.run("--lang", "en", "chek").err()).startsWith("vnet: there is no command");
    assertThat(vnet.run("chek").err())
        .isEqualTo(
            "vnet: no existe la orden 'chek'; ¿quería decir check?\nvnet: ayuda: vnet --help\n");
  }

  @Test
  void theEnvironmentIsReadAsPosixSays() {
    assertThat(spanish(Map.of("LANG", "es"))).isTrue();
    assertThat(spanish(Map.of("LANG", "es_AR.ISO-8859-1"))).isTrue();
    assertThat(spanish(Map.of("LANG", "es_ES", "LC_MESSAGES", "de_DE"))).isFalse();
    assertThat(spanish(Map.of("LANG", "en_US", "LC_ALL", "es_MX.UTF-8"))).isTrue();
    assertThat(spanish(Map.of("LANG", "es_ES", "LC_ALL", ""))).isTrue();
    assertThat(spanish(Map.of("LANG", "C"))).isFalse();
    assertThat(spanish(Map.of())).isFalse();
  }

  private boolean spanish(Map<String, String> environment) {
    return Vnet.in(folder).environment(environment).run("check").err().contains("no hay ningún");
  }

  @Test
  void aReportIsSpanishThroughout() {
    var outcome = Vnet.in(folder).input(Vnet.BROKEN).run("check", "-", "--lang=es");
    assertThat(outcome.out())
        .startsWith("<stdin>:3:15: error[misspelt-name]: ")
        .contains("\n  por qué: ", "\n  remedio: ")
        .endsWith("<stdin>: 1 LAN, 1 anfitrión, 0 huéspedes: 1 error\n")
        .doesNotContain("There is no", "Write ");
  }
}
