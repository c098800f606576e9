package org.vnetlang.distribution.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The tar that users get, unpacked.
 *
 * @param home what it unpacks to
 * @param cache where its user keeps what can be made again
 */
record Distribution(Path home, Path cache) {
  static final Path ROOT = Path.of(System.getProperty("vnet.root"));
  static final Path EXAMPLE = ROOT.resolve("examples/tutorial/vmware-nat.vnet");

  /** A name that shells split, that URLs write otherwise and that the C locale cannot hold. */
  static final String ODD_NAME = "mis programas de añil";

  private static final Path TARGET = ROOT.resolve("releng/org.vnetlang.cli.distribution/target");

  /** Unpacks the tar into a new folder of the given name below another one. */
  static Distribution unpacked(Path below, String name) throws Exception {
    Assumptions.assumeTrue(
        name.chars().allMatch(c -> c < 128)
            || System.getProperty("sun.jnu.encoding").equals("UTF-8"),
        "the tests run in a locale that has no such file names");
    List<Path> tars;
    try (Stream<Path> files = Files.list(TARGET)) {
      tars = files.filter(file -> file.toString().endsWith(".tar.gz")).toList();
    }
    assertThat(tars).as("what the module org.vnetlang.cli.distribution packs").hasSize(1);
    Path place = Files.createDirectories(below.resolve(name));
    Run tar = Run.of(place, Map.of(), List.of("tar", "-xzf", tars.get(0).toString()));
    assertThat(tar.exit()).as(tar.err()).isZero();
    try (Stream<Path> files = Files.list(place)) {
      return new Distribution(files.findFirst().orElseThrow(), below.resolve("cache"));
    }
  }

  Path lib() {
    return home.resolve("lib");
  }

  Path command() {
    return home.resolve("bin/vnet");
  }

  /** Runs the command in a folder. */
  Run vnet(Path folder, String... arguments) throws Exception {
    return vnet(folder, Map.of(), arguments);
  }

  /** Runs the command in a folder with more variables in its environment. */
  Run vnet(Path folder, Map<String, String> variables, String... arguments) throws Exception {
    var command = new ArrayList<>(List.of(command().toString()));
    command.addAll(List.of(arguments));
    return Run.of(folder, environment(variables), command);
  }

  /** The environment of a user with a cache of his own and the Java that runs these tests. */
  Map<String, String> environment(Map<String, String> more) {
    var all = new TreeMap<>(more);
    all.putIfAbsent("XDG_CACHE_HOME", cache.toString());
    all.putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
    all.putIfAbsent("LC_ALL", "C.UTF-8");
    return all;
  }

  /** What the launcher made beside the program: archives, drafts of such, notes that none works. */
  List<String> madeAtHome() throws IOException {
    return made(home.resolve("cache"));
  }

  /** What the launcher made in the user's cache. */
  List<String> madeInCache() throws IOException {
    return made(cache.resolve("vnet"));
  }

  private static List<String> made(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
