package org.vnetlang.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.vnetlang.cli.tests.Tree.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vnetlang.headless.Manifest;
import org.vnetlang.headless.Output;
import org.vnetlang.headless.OutputFault;

/** Nothing outside an output folder is written or removed. */
class OutputEscapesTest {
  private static final List<String> PATHS =
      List.of(
          "",
          ".",
          "..",
          "/",
          "//",
          "a/",
          "/a",
          "a//b",
          "a/./b",
          "a/../b",
          "../outside/precious",
          "a/../../outside/precious",
          "./a",
          "..\\outside\\precious",
          "a\\..\\..\\x",
          "C:\\x",
          "C:x",
          "a:b",
          "\\\\server\\share",
          "a\0b",
          "a\nb",
          "a\rb",
          "\u001b[2J",
          "a\u007f",
          "a\u0085b",
          "a\u2028b",
          "\u202egnp.exe",
          "a\u200bb",
          "\ufeffa",
          "\ud800",
          "a.",
          "a ",
          "...",
          " ",
          "a/.. ",
          ".vnet-lock",
          ".vnet-tmp",
          "h/.vnet-tmp",
          "vnet-manifest.json",
          "h/" + "a".repeat(256),
          "h/" + "é".repeat(128));

  @TempDir private Path folder;
  private Path out;
  private Path outside;

  @BeforeEach
  void precious() throws IOException {
    out = folder.resolve("out");
    outside = Files.createDirectories(folder.resolve("outside"));
    Files.writeString(outside.resolve("precious"), "precious");
  }

  private void apply(String path) throws IOException {
    new Output(out).apply(List.of(file(path, "evil")), Set.of(), true);
  }

  private OutputFault refused(String path) {
    return catchThrowableOfType(OutputFault.class, () -> apply(path));
  }

  private void untouched() throws IOException {
    assertThat(Tree.of(outside)).isEqualTo(Map.of("precious", "precious"));
    try (var entries = Files.list(folder)) {
      assertThat(entries.map(each -> each.getFileName().toString()))
          .isSubsetOf("out", "outside", "manifest");
    }
  }

  static List<String> paths() {
    return PATHS;
  }

  @ParameterizedTest
  @MethodSource("paths")
  void aPathThatIsNoChainOfPlainNamesIsRefused(String path) throws IOException {
    assertThat(refused(path).kind()).isEqualTo(OutputFault.Kind.OUTSIDE);
    assertThat(out).doesNotExist();
    untouched();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"con", "h/nul.txt", "h/-rf", "h/$(id)", "h/é", "h/~root", "h/*", ".hidden"})
  void aStrangeButPlainNameIsAName(String path) throws IOException {
    apply(path);
    assertThat(out.resolve(path)).hasContent("evil");
    untouched();
  }

  @Test
  void theLongestNameIsWritten() throws IOException {
    apply("h/" + "a".repeat(255));
    assertThat(out.resolve("h/" + "a".repeat(255))).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"h/precious", "h/new", "h/x/y"})
  void aLinkToAFolderIsNotFollowed(String path) throws IOException {
    Files.createDirectories(out);
    Files.createSymbolicLink(out.resolve("h"), outside);
    assertThat(refused(path).kind()).isEqualTo(OutputFault.Kind.BLOCKED);
    untouched();
  }

  @Test
  void aLinkInThePlaceOfAFileIsNotFollowed() throws IOException {
    Files.createDirectories(out.resolve("h"));
    Files.createSymbolicLink(out.resolve("h/a"), outside.resolve("precious"));
    Files.createSymbolicLink(out.resolve("h/b"), outside.resolve("new"));
    assertThat(refused("h/a").kind()).isEqualTo(OutputFault.Kind.BLOCKED);
    assertThat(refused("h/b").kind()).isEqualTo(OutputFault.Kind.BLOCKED);
    untouched();
  }

  @Test
  void aFolderOrAPipeInThePlaceOfAFileBlocks() throws Exception {
    Files.createDirectories(out.resolve("h/a"));
    assertThat(refused("h/a").kind()).isEqualTo(OutputFault.Kind.BLOCKED);
    Processes.assumeTool("mkfifo");
    assertThat(Processes.run(out, List.of("mkfifo", "h/p")).exit()).isZero();
    assertThat(refused("h/p").kind()).isEqualTo(OutputFault.Kind.BLOCKED);
  }

  @Test
  void linksWithTheNamesOfOurOwnFilesAreNotFollowed() throws IOException {
    Files.createDirectories(out.resolve("h"));
    Files.createSymbolicLink(out.resolve("h/.vnet-tmp"), outside.resolve("precious"));
    Files.createSymbolicLink(out.resolve(".vnet-tmp"), outside.resolve("precious"));
    Files.createSymbolicLink(out.resolve(Manifest.NAME), outside.resolve("precious"));
    apply("h/a");
    assertThat(out.resolve("h/a")).isRegularFile();
    assertThat(out.resolve(Manifest.NAME)).isRegularFile();
    untouched();
    Files.delete(out.resolve(".vnet-lock"));
    Files.createSymbolicLink(out.resolve(".vnet-lock"), outside.resolve("lock"));
    assertThat(refused("h/b").kind()).isEqualTo(OutputFault.Kind.BLOCKED);
    untouched();
  }

  @Test
  void aManifestThatNamesFilesOutsideIsNone() throws IOException {
    var hash = Tree.sha256("precious");
    for (var path :
        List.of(
            "../outside/precious",
            "/" + outside.resolve("precious"),
            outside.resolve("precious").toString(),
            "h/../../outside/precious")) {
      manifest(Map.of(path, hash));
      assertThat(new Output(out).apply(List.of(), Set.of(), true).foreignManifest()).isTrue();
      untouched();
    }
  }

  @Test
  void aManifestDoesNotReachThroughLinks() throws IOException {
    manifest(Map.of("h/precious", Tree.sha256("precious"), "link", Tree.sha256("precious")));
    Files.createSymbolicLink(out.resolve("h"), outside);
    Files.createSymbolicLink(out.resolve("link"), outside.resolve("precious"));
    assertThat(new Output(out).apply(List.of(), Set.of(), true).list()).isEmpty();
    untouched();
    assertThat(out.resolve("h")).isSymbolicLink();
    assertThat(out.resolve("link")).isSymbolicLink();
  }

  static List<String> broken() {
    return List.of(
        "",
        "{",
        "[]",
        "null",
        "7",
        "{\"version\": 1, \"files\": []}",
        "{\"version\": 1, \"files\": {\"h/a\": null}}",
        "{\"version\": 1, \"files\": {\"h/a\": {}}}",
        "{\"version\": 1, \"files\": {\"h/a\": {\"sha256\": \"x\"}}}",
        "{\"version\": 1, \"unfinished\": {\"h/a\": \"x\"}}",
        "{\"version\": 1, \"unfinished\": {\"h/a\": [\"../x\"]}}",
        "{\"version\": 2, \"files\": {}}",
        "{\"version\": \"one\", \"files\": {}}",
        "{\"version\": 1e99999, \"files\": {}}",
        "{\"files\": {}}",
        "\u0000",
        "[".repeat(100_000),
        "{\"version\": 1, \"files\": {\"a\": 1, \"a\": 1}}");
  }

  @ParameterizedTest
  @MethodSource("broken")
  void underABrokenManifestNothingIsOurs(String text) throws IOException {
    Files.createDirectories(out.resolve("h"));
    Files.writeString(out.resolve("h/a"), "mine");
    Files.writeString(out.resolve("h/b"), "mine");
    Files.writeString(out.resolve(Manifest.NAME), text);
    var changes = new Output(out).apply(List.of(file("h/a", "1")), Set.of(), false);
    assertThat(changes.foreignManifest()).isTrue();
    assertThat(changes.conflict()).isTrue();
    new Output(out).apply(List.of(file("h/c", "1")), Set.of(), false);
    assertThat(Tree.files(out)).isEqualTo(Map.of("h/a", "mine", "h/b", "mine", "h/c", "1"));
    // and now it is mended
    assertThat(new Output(out).plan(List.of(), Set.of(), false).foreignManifest()).isFalse();
  }

  @Test
  void aManifestThatIsNoTextIsNone() throws IOException {
    Files.createDirectories(out);
    Files.write(out.resolve(Manifest.NAME), new byte[] {(byte) 0xff, (byte) 0xfe, 0, '{'});
    assertThat(new Output(out).plan(List.of(), Set.of(), false).foreignManifest()).isTrue();
  }

  private void manifest(Map<String, String> hashes) throws IOException {
    Files.createDirectories(out);
    var files = new StringBuilder();
    hashes.forEach(
        (path, hash) ->
            files
                .append(files.isEmpty() ? "" : ",")
                .append("\"%s\": {\"target\":\"t\",\"host\":\"h\",".formatted(path))
                .append("\"location\":\"/a\",\"mode\":\"0644\",\"owner\":\"root:root\",")
                .append("\"sha256\":\"%s\"}".formatted(hash)));
    Files.deleteIfExists(out.resolve(Manifest.NAME));
    Files.writeString(out.resolve(Manifest.NAME), "{\"version\": 1, \"files\": {" + files + "}}");
  }
}
