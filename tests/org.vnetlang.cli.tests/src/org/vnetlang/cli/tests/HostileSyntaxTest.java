package org.vnetlang.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vnetlang.headless.Generated;
import org.vnetlang.headless.Output;
import org.vnetlang.headless.TargetFile;
import org.vnetlang.lang.VnetStandaloneSetup;
import org.vnetlang.lang.resolve.Resolver;
import org.vnetlang.lang.vnet.File;
import org.vnetlang.model.Network;

/**
 * Every string of the syntax tree in turn is hostile, unchecked, and what comes of it is written
 * into a folder: nothing leaves it, and every file is one that we write, about the model's guests.
 */
class HostileSyntaxTest {
  private static final Path CORPUS = Path.of(System.getProperty("vnet.root"), "tests", "corpus");
  private static final String PLAIN = "([A-Za-z0-9_][A-Za-z0-9._-]*/)+[a-zA-Z0-9._-]+";

  @TempDir private Path folder;
  private Path out;
  private File file;

  /** Most strings change one file: what was found harmless is harmless everywhere. */
  private final Set<String> checked = new HashSet<>();

  private final Set<List<String>> written = new HashSet<>();

  @BeforeEach
  void everything() throws IOException {
    out = folder.resolve("out");
    Files.createDirectory(folder.resolve("outside"));
    Files.writeString(folder.resolve("outside/precious"), "precious");
    var injector = new VnetStandaloneSetup().createInjectorAndDoEMFRegistration();
    var uri = URI.createFileURI(CORPUS.resolve("laboratory/everything.vnet").toString());
    file =
        (File)
            injector
                .getInstance(XtextResourceSet.class)
                .getResource(uri, true)
                .getContents()
                .get(0);
  }

  private static List<String> hostile() throws IOException {
    var written = new Properties();
    try (var reader = Files.newBufferedReader(CORPUS.resolve("hostile.properties"))) {
      written.load(reader);
    }
    var all = new ArrayList<String>();
    new TreeMap<>(written).values().forEach(each -> all.add((String) each));
    all.add("a".repeat(300));
    all.add("é ".repeat(2000));
    return all;
  }

  @Test
  void theLaboratoryHasEveryStringOfTheLanguage() {
    var held = SyntaxSlots.of(file).stream().map(SyntaxSlots::name).collect(Collectors.toSet());
    var missing = new TreeSet<>(SyntaxSlots.features());
    missing.removeAll(held);
    assertThat(missing).as("write them into laboratory/everything.vnet").isEmpty();
  }

  @Test
  void noStringLeavesItsPlace() throws IOException {
    var strings = hostile();
    assertThat(strings).hasSizeGreaterThan(120).doesNotHaveDuplicates();
    assertThat(generate("clean")).hasSize(15);
    for (var slot : SyntaxSlots.of(file)) {
      for (var hostile : strings) {
        var clean = slot.set(hostile);
        generate(slot.name() + " is " + hostile);
        slot.set(clean);
      }
    }
    assertThat(Files.readString(folder.resolve("outside/precious"))).isEqualTo("precious");
    try (var entries = Files.list(folder)) {
      assertThat(entries.map(each -> each.getFileName().toString()))
          .containsExactlyInAnyOrder("out", "outside");
    }
  }

  @Test
  void allStringsAtOnceLeaveNoTraceOutside() throws IOException {
    for (var hostile : hostile()) {
      SyntaxSlots.of(file).forEach(slot -> slot.set(hostile));
      generate("everything is " + hostile);
    }
    assertThat(Tree.of(folder.resolve("outside"))).hasSize(1);
  }

  private List<TargetFile> generate(String what) throws IOException {
    var network = Resolver.resolve(List.of(file)).network();
    var files = Generated.of(network, Set.of()).files();
    for (var each : files) {
      if (checked.add(each.file().path() + "\n" + each.file().content())) {
        check(each, network, what);
      }
    }
    // what a file holds is nothing to the folder, only its path is
    if (written.add(files.stream().map(each -> each.file().path()).toList())) {
      new Output(out).apply(files, Set.of(), true);
      assertThat(Tree.files(out)).as(what).isEqualTo(Tree.of(files));
    }
    return files;
  }

  private static void check(TargetFile each, Network network, String what) {
    var where = what + " in " + each.file().path();
    assertThat(each.file().path()).as(where).matches(PLAIN);
    assertThat(each.file().location())
        .as(where)
        .matches("(append to |merge into )?[A-Za-z0-9._/-]+");
    assertThat(each.file().content().chars())
        .as(where)
        .allMatch(c -> c >= ' ' && c <= '~' || c == '\n' || c == '\t');
    var host =
        network.hosts().stream()
            .filter(it -> it.name().equals(each.file().host()))
            .findFirst()
            .orElseThrow();
    assertThat(StrictReaders.known(host))
        .as(where)
        .containsAll(StrictReaders.macs(each.file(), host));
  }
}
