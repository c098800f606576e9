package org.vnetlang.distribution.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command starts as fast as a JVM allows, and with all that its libraries need. */
class StartTest {
  private static final String SHARED = "source: shared objects file";
  private static final Pattern TIMES = Pattern.compile("(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s");
  private static final String JAVA = System.getProperty("java.home") + "/bin/java";

  @TempDir static Path shared;
  @TempDir Path temp;

  private static Distribution plain;

  @BeforeAll
  static void unpack() throws Exception {
    plain = Distribution.unpacked(shared, "opt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"opt", Distribution.ODD_NAME})
  void theSecondRunTakesNearlyAllClassesFromTheArchive(String name) throws Exception {
    var vnet = Distribution.unpacked(temp, name);
    assertThat(vnet.vnet(temp, "check", Distribution.EXAMPLE.toString()).exit()).isZero();
    List<String> loaded = loaded(vnet, "check", Distribution.EXAMPLE.toString());

    for (var type :
        List.of(
            "org.vnetlang.model.Network",
            "org.vnetlang.lang.validation.VnetValidator",
            "org.eclipse.emf.ecore.EObject",
            "org.eclipse.xtext.resource.XtextResource",
            "com.google.inject.internal.InjectorImpl",
            "org.antlr.runtime.Lexer")) {
      assertThat(loaded).anyMatch(line -> line.contains(" " + type + " " + SHARED));
    }
    for (var group : List.of("org.vnetlang.", "org.eclipse.emf.", "org.eclipse.xtext.")) {
      assertThat(loaded)
          .filteredOn(line -> line.contains(" " + group) && line.contains(SHARED))
          .as(group)
          .hasSizeGreaterThan(100);
    }
    assertThat(loaded).filteredOn(line -> line.contains("source: file:")).hasSizeLessThan(20);
    assertThat(loaded).filteredOn(line -> line.contains(SHARED)).hasSizeGreaterThan(2000);
  }

  /** What the JVM says of each class it loads during a run. */
  private List<String> loaded(Distribution vnet, String... arguments) throws Exception {
    // its options are separated by blanks, so the name of the log has none
    Path log = Files.createTempFile("vnet-classes-", ".log");
    try {
      var options = Map.of("VNET_JAVA_OPTIONS", "-Xlog:class+load:file=" + log);
      Run run = vnet.vnet(temp, options, arguments);
      assertThat(run.exit()).as(run.err()).isZero();
      return Files.readAllLines(log);
    } finally {
      Files.delete(log);
    }
  }

  @Test
  void theVersionIsWhatTheProgramItselfAnswersAndCostsLessThanAJvm() throws Exception {
    var command = List.of(JAVA, "-cp", classPath(), "org.vnetlang.cli.Main", "--version");
    String answer = Run.of(temp, Map.of(), command).out();
    assertThat(answer).startsWith("vnet ");
    assertThat(plain.vnet(temp, "--version").out()).isEqualTo(answer);
    assertThat(plain.vnet(temp, "-V").out()).isEqualTo(answer);

    Files.writeString(
        temp.resolve("Hello.java"),
        "class Hello { public static void main(String[] a) { System.out.println(1); } }");
    assertThat(Run.of(temp, Map.of(), List.of(JAVA + "c", "Hello.java")).exit()).isZero();
    // the least of several rounds, one after the other: other processes only ever add to it
    double hello = Double.MAX_VALUE;
    double version = Double.MAX_VALUE;
    for (int round = 0; round < 3; round++) {
      hello = Math.min(hello, cpuSeconds("'" + JAVA + "' -Xshare:auto Hello"));
      version = Math.min(version, cpuSeconds("'" + plain.command() + "' --version"));
    }
    System.out.printf("vnet --version: %.2f of a JVM that says hello%n", version / hello);
    assertThat(version).isLessThanOrEqualTo(1.5 * hello);
  }

  /** User and system time of ten runs, as the shell that started them knows it. */
  private double cpuSeconds(String command) throws Exception {
    String ten = "for i in 1 2 3 4 5 6 7 8 9 10; do " + command + " >/dev/null; done; times";
    Run run = Run.of(temp, plain.environment(Map.of()), List.of("sh", "-c", ten));
    assertThat(run.exit()).as(run.err()).isZero();
    var children = TIMES.matcher(run.out().strip().lines().skip(1).findFirst().orElseThrow());
    assertThat(children.matches()).as(run.out()).isTrue();
    double sum = 0;
    for (int group = 1; group <= 4; group += 2) {
      sum += 60 * Double.parseDouble(children.group(group));
      sum += Double.parseDouble(children.group(group + 1));
    }
    return sum;
  }

  private static String classPath() throws Exception {
    return String.join(
        ":",
        Files.readAllLines(plain.lib().resolve("vnet.classpath")).stream()
            .map(name -> plain.lib().resolve(name).toString())
            .toList());
  }

  @Test
  void noJarIsSigned() throws Exception {
    for (var name : Files.readAllLines(plain.lib().resolve("vnet.classpath"))) {
      try (var jar = new JarFile(plain.lib().resolve(name).toFile())) {
        assertThat(jar.stream())
            .noneMatch(entry -> entry.getName().matches("META-INF/.*\\.(SF|RSA|DSA|EC)"));
        var manifest = jar.getManifest();
        assertThat(manifest == null ? List.of() : manifest.getEntries().values())
            .as(name)
            .allSatisfy(section -> assertThat(section.toString()).doesNotContain("-Digest"));
      }
    }
  }

  @Test
  void everyBundleThatAnotherOneRequiresIsThere() throws Exception {
    var names = Files.readAllLines(plain.lib().resolve("vnet.classpath"));
    var required = Pattern.compile("org\\.vnetlang(?:\\.\\w+)+");
    for (var name : names.stream().filter(name -> name.startsWith("org.vnetlang.")).toList()) {
      try (var jar = new JarFile(plain.lib().resolve(name).toFile())) {
        var value = jar.getManifest().getMainAttributes().getValue("Require-Bundle");
        for (var bundle : required.matcher(value == null ? "" : value).results().toList()) {
          assertThat(names)
              .as("%s requires %s", name, bundle.group())
              .anyMatch(other -> other.startsWith(bundle.group() + "-"));
        }
      }
    }
  }

  /** One big jar would keep one of the many {@code plugin.properties} of EMF, and lose the rest. */
  @Test
  void everyLibraryFindsItsOwnTextsAndThePackagesAreRegistered() throws Exception {
    Files.writeString(
        temp.resolve("Probe.java"),
        """
        public class Probe {
          public static void main(String[] arguments) {
            org.vnetlang.lang.VnetStandaloneSetup.doSetup();
            var packages = org.eclipse.emf.ecore.EPackage.Registry.INSTANCE;
            for (var uri : new String[] {org.vnetlang.lang.vnet.VnetPackage.eNS_URI,
                org.eclipse.emf.ecore.EcorePackage.eNS_URI}) {
              System.out.println(packages.getEPackage(uri).getEClassifiers().size() > 20);
            }
            var common = org.eclipse.emf.common.CommonPlugin.INSTANCE;
            System.out.println(common.getString("_UI_OK_diagnostic_0"));
            var ecore = org.eclipse.emf.ecore.plugin.EcorePlugin.INSTANCE;
            System.out.println(ecore.getString("_UI_RequiredFeatureMustBeSet_diagnostic"));
          }
        }
        """);
    Run run = Run.of(temp, Map.of(), List.of(JAVA, "-cp", classPath(), "Probe.java"));
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out().lines())
        .containsExactly(
            "true", "true", "OK", "The required feature ''{0}'' of ''{1}'' must be set");
  }

  @Test
  void aFileWithFaultsIsAnsweredInBothLanguages() throws Exception {
    Files.writeString(temp.resolve("a.vnet"), "lan x 10.0.0.0/24 gatway .1\n");
    for (var language : Map.of("en", "  why: ", "es", "  por qué: ").entrySet()) {
      Run run = plain.vnet(temp, "check", "--lang", language.getKey(), "a.vnet");
      assertThat(run.exit()).as(run.err()).isEqualTo(1);
      assertThat(run.out()).contains("a.vnet:1:", "'gatway'", language.getValue());
      assertThat(run.err()).isEmpty();
    }
  }
}
