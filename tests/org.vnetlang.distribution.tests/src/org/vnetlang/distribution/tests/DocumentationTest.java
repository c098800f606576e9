package org.vnetlang.distribution.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages for people name is there. */
class DocumentationTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");
  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`|^((?:\\$ )?\\./\\w.*)$", 8);
  private static final Pattern CALL =
      Pattern.compile("(?:\\$ )?(?:\\./)?(?:vnet )?([a-z]+)\\b(.*)");
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*");
  private static final Pattern FILE =
      Pattern.compile("(?:\\./)?((?:bundles|releng|tests|bench|docs|examples|\\.ci)/[\\w./-]*\\w)");
  private static final Pattern CLASS = Pattern.compile("[A-Z][a-z]+(?:[A-Z][a-z]+)*");
  private static final Pattern PACKAGE = Pattern.compile("org\\.vnetlang(?:\\.\\w+)+");
  private static final Pattern VARIABLE = Pattern.compile("\\bVNET_[A-Z_0-9]*[A-Z0-9]\\b");

  @TempDir static Path temp;
  private static final Map<String, String> HELP = new TreeMap<>();
  private static String sources = "";
  private static final TreeSet<String> NAMES = new TreeSet<>();

  @BeforeAll
  static void askForHelpAndLookAround() throws Exception {
    var vnet = Distribution.unpacked(temp, "opt");
    String help = vnet.vnet(temp, "--help").out();
    HELP.put("", help);
    var names = Pattern.compile("^  ([a-z]+)\\b", Pattern.MULTILINE);
    for (var name : names.matcher(help.split("Commands:")[1].split("\n\n")[0]).results().toList()) {
      HELP.put(name.group(1), vnet.vnet(temp, name.group(1), "--help").out());
    }
    assertThat(HELP).containsKeys("check", "generate", "help");
    var all = new StringBuilder();
    for (var folder : List.of("bundles", "tests", "releng", ".ci")) {
      try (Stream<Path> files = Files.walk(Distribution.ROOT.resolve(folder))) {
        for (var file : files.filter(DocumentationTest::isSource).toList()) {
          NAMES.add(file.getFileName().toString());
          all.append(Files.readString(file));
        }
      }
    }
    for (var script : List.of("vnet", "verify")) {
      all.append(Files.readString(Distribution.ROOT.resolve(script)));
    }
    all.append(
        Files.readString(
            Distribution.ROOT.resolve("releng/org.vnetlang.cli.distribution/src/launcher/vnet")));
    sources = all.toString();
  }

  private static boolean isSource(Path file) {
    return file.toString().matches(".*/src/.*\\.(java|sh)|.*\\.ci/run");
  }

  static List<Path> pages() throws Exception {
    var pages = new ArrayList<Path>();
    for (var folder : List.of("", "docs", "docs/schema", "examples", "bench")) {
      try (Stream<Path> files = Files.list(Distribution.ROOT.resolve(folder))) {
        files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
      }
    }
    return pages;
  }

  private static List<String> codes(Path page) throws Exception {
    return CODE.matcher(Files.readString(page))
        .results()
        .map(code -> code.group(1) == null ? code.group(2) : code.group(1))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyCommandAndOptionExists(Path page) throws Exception {
    for (var code : codes(page)) {
      var call = CALL.matcher(code);
      boolean named = code.matches("(\\$ )?(\\./)?vnet [a-z].*");
      if (call.matches() && (named || HELP.containsKey(call.group(1)))) {
        assertThat(HELP).as(code).containsKey(call.group(1));
        for (var option : OPTION.matcher(call.group(2)).results().toList()) {
          assertThat(HELP.get(call.group(1))).as(code).contains(option.group());
        }
      }
      if (code.matches("(\\$ )?(\\./)?vnet --.*|--.*")) {
        String options = String.join("\n", HELP.values());
        var option = OPTION.matcher(code);
        assertThat(option.find() && options.contains(option.group())).as(code).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyFileExists(Path page) throws Exception {
    for (var link : LINK.matcher(Files.readString(page)).results().toList()) {
      assertThat(page.resolveSibling(link.group(1))).exists();
    }
    for (var code : codes(page)) {
      for (var file : FILE.matcher(code).results().map(MatchResult::group).toList()) {
        assertThat(Distribution.ROOT.resolve(file)).as(code).exists();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyVariableClassAndPackageExists(Path page) throws Exception {
    for (var name : VARIABLE.matcher(Files.readString(page)).results().toList()) {
      assertThat(sources.contains(name.group())).as(name.group()).isTrue();
    }
    if (page.endsWith("CONTRIBUTING.md")) {
      for (var code : codes(page)) {
        if (CLASS.matcher(code).matches()) {
          assertThat(NAMES).contains(code + ".java");
        }
        if (PACKAGE.matcher(code).matches()) {
          assertThat(sources.contains("\npackage " + code + ";")).as(code).isTrue();
        }
      }
    }
  }

  @Test
  void everyCommandHasItsRow() throws Exception {
    String page = Files.readString(Distribution.ROOT.resolve("docs/command-line.md"));
    for (var command : HELP.keySet()) {
      if (!command.isEmpty() && !command.equals("help")) {
        assertThat(page).containsPattern("\n\\| `" + command + "[ `]");
      }
    }
  }

  @Test
  void everyExampleIsListed() throws Exception {
    Path folder = Distribution.ROOT.resolve("examples");
    String page = Files.readString(folder.resolve("README.md"));
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(file -> file.toString().endsWith(".vnet"))
          .forEach(file -> assertThat(page).contains("](" + folder.relativize(file) + ")"));
    }
  }
}
