package org.vnetlang.architecture.tests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may know whom; a bundle that is not there yet is held from its first day. */
class LayersTest {
  private static final Path BUNDLES = Path.of(System.getProperty("vnet.root"), "bundles");

  /** Layers and what each may use below it. */
  private static final Map<String, List<String>> BELOW =
      Map.ofEntries(
          Map.entry("model", List.of()),
          Map.entry("plan", List.of("model")),
          Map.entry("sim", List.of("model", "plan")),
          Map.entry("gen", List.of("model", "plan")),
          Map.entry("apply", List.of("model", "plan", "sim")),
          Map.entry("picture", List.of("model", "plan", "sim")),
          Map.entry("lang", List.of("model", "plan", "sim", "gen")),
          Map.entry("headless", List.of("model", "plan", "sim", "gen", "apply", "picture", "lang")),
          Map.entry("ide", List.of("model", "plan", "sim", "gen", "apply", "picture", "lang")),
          Map.entry(
              "cli",
              List.of("model", "plan", "sim", "gen", "apply", "picture", "lang", "headless")),
          Map.entry(
              "ui",
              List.of(
                  "model", "plan", "sim", "gen", "apply", "picture", "lang", "headless", "ide")));

  static List<String> present() throws IOException {
    try (Stream<Path> bundles = Files.list(BUNDLES)) {
      return bundles
          .map(path -> path.getFileName().toString().replace("org.vnetlang.", ""))
          .filter(BELOW::containsKey)
          .sorted()
          .toList();
    }
  }

  private static JavaClasses classesOf(String layer) {
    var classes = BUNDLES.resolve("org.vnetlang." + layer + "/target/classes");
    var imported = new ClassFileImporter().importPath(classes);
    assertThat(imported).as("%s is compiled", layer).isNotEmpty();
    return imported;
  }

  @Test
  void theModelUsesTheJdkAlone() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.vnetlang.model..")
        .because("everything else is built on the model")
        .check(classesOf("model"));
  }

  @ParameterizedTest
  @MethodSource("present")
  void aLayerKnowsOnlyWhatIsBelowIt(String layer) {
    var foreign =
        BELOW.keySet().stream()
            .filter(other -> !other.equals(layer) && !BELOW.get(layer).contains(other))
            .map(other -> "org.vnetlang." + other + "..")
            .toArray(String[]::new);
    noClasses().should().dependOnClassesThat().resideInAnyPackage(foreign).check(classesOf(layer));
  }

  @Test
  void onlyTheLanguageAndWhatStandsOnItKnowEmf() throws IOException {
    for (var layer : present()) {
      if (!List.of("lang", "headless", "ide", "cli", "ui").contains(layer)) {
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse..", "com.google..")
            .check(classesOf(layer));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("present")
  void manifestsRequireOnlyWhatIsBelow(String layer) throws IOException {
    var manifest = BUNDLES.resolve("org.vnetlang." + layer + "/META-INF/MANIFEST.MF");
    var text = Files.readString(manifest).replace("\n ", "");
    for (var other : BELOW.keySet()) {
      if (!other.equals(layer) && !BELOW.get(layer).contains(other)) {
        assertThat(requires(text)).doesNotContain("org.vnetlang." + other);
      }
    }
  }

  private static List<String> requires(String manifest) {
    return manifest
        .lines()
        .filter(line -> line.startsWith("Require-Bundle: "))
        .flatMap(line -> Stream.of(line.substring(16).split(",")))
        .map(each -> each.split(";")[0].trim())
        .toList();
  }
}
