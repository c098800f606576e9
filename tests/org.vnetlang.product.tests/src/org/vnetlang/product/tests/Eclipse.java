package org.vnetlang.product.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;

/**
 * An Eclipse in a folder, started with the probe in it. The folder stays as it is: only the
 * configuration is copied, and names the probe.
 *
 * @param folder where it was put together
 */
record Eclipse(Path folder) {
  private static final Path ROOT = Path.of(System.getProperty("vnet.root"));
  private static final int MINUTES = 2;

  /** The product. */
  static Eclipse product() {
    return at("releng/org.vnetlang.product/target/products/org.vnetlang.product", "vnet-ide");
  }

  /** The bare one, into which the feature was installed. */
  static Eclipse bare() {
    return at("tests/org.vnetlang.bare/target/products/org.vnetlang.bare", "");
  }

  private static Eclipse at(String products, String top) {
    assumeTrue(System.getenv("DISPLAY") != null, "no screen (DISPLAY is not set)");
    var folder = ROOT.resolve(products).resolve("linux/gtk/x86_64").resolve(top).normalize();
    assumeTrue(
        Files.isDirectory(folder.resolve("plugins")), "not built: " + ROOT.relativize(folder));
    return new Eclipse(folder);
  }

  /** An example, copied to where a test may change it. */
  static Path example(String path, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    return Files.copy(ROOT.resolve("examples").resolve(path), to);
  }

  /** The launcher of any Eclipse, for those without a script. */
  Path launcher() throws IOException {
    try (var plugins = Files.list(folder.resolve("plugins"))) {
      return plugins
          .filter(jar -> jar.getFileName().toString().startsWith("org.eclipse.equinox.launcher_"))
          .findFirst()
          .orElseThrow();
    }
  }

  /** Options for the JVM: its own configuration, and what the probe shall do. */
  List<String> options(Path work, String... probe) throws IOException {
    var options = new ArrayList<String>();
    options.add("-Dosgi.configuration.area=" + configuration(work));
    options.add("-Dvnet.probe.report=" + work.resolve("report"));
    options.addAll(List.of(probe));
    return options;
  }

  private Path configuration(Path work) throws IOException {
    var copy = work.resolve("configuration");
    var from = folder.resolve("configuration");
    try (var files = Files.walk(from)) {
      files.filter(Files::isRegularFile).forEach(file -> copy(file, copy, from));
    }
    var bundles = copy.resolve("org.eclipse.equinox.simpleconfigurator/bundles.info");
    var probe = probe();
    var line = "org.vnetlang.probe," + version(probe) + "," + probe.toUri() + ",4,false\n";
    Files.writeString(bundles, line, StandardOpenOption.APPEND);
    return copy;
  }

  private static void copy(Path file, Path to, Path from) {
    try {
      var target = to.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** The configurator leaves out a bundle whose version is not the one it was told. */
  private static String version(Path bundle) throws IOException {
    try (var jar = new JarFile(bundle.toFile())) {
      return jar.getManifest().getMainAttributes().getValue("Bundle-Version");
    }
  }

  private static Path probe() throws IOException {
    var target = ROOT.resolve("tests/org.vnetlang.probe/target");
    try (var files = Files.list(target)) {
      return files.filter(file -> file.toString().endsWith(".jar")).findFirst().orElseThrow();
    }
  }

  /** Runs a command until the probe ends it, and gives its report. */
  static Properties run(Path work, Path folder, List<String> command, String options)
      throws Exception {
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("VNET_JAVA_OPTIONS", options);
    builder.environment().put("HOME", work.toString());
    builder.environment().put("GDK_BACKEND", "x11");
    builder.environment().put("NO_AT_BRIDGE", "1");
    var log = work.resolve("log").toFile();
    var process = builder.redirectErrorStream(true).redirectOutput(log).start();
    try {
      assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES))
          .as(() -> "it ends; it said " + text(log.toPath()))
          .isTrue();
    } finally {
      process.destroyForcibly();
    }
    var report = work.resolve("report");
    assertThat(report).as(() -> "a report; it said " + text(log.toPath())).exists();
    var properties = new Properties();
    try (var in = Files.newBufferedReader(report)) {
      properties.load(in);
    }
    return properties;
  }

  private static String text(Path log) {
    try {
      return Files.readString(log, StandardCharsets.UTF_8);
    } catch (IOException none) {
      return none.toString();
    }
  }
}
