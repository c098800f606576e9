package org.vnetlang.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.vnetlang.cli.tests.Tree.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vnetlang.gen.GeneratedFile;
import org.vnetlang.headless.Change;
import org.vnetlang.headless.Change.Kind;
import org.vnetlang.headless.Changes;
import org.vnetlang.headless.Manifest;
import org.vnetlang.headless.Output;
import org.vnetlang.headless.OutputFault;
import org.vnetlang.headless.TargetFile;

/** What happens to files of an output folder, and what does not. */
class OutputTest {
  private static final FileTime LONG_AGO = FileTime.from(Instant.ofEpochSecond(1_000_000_000));

  @TempDir private Path folder;
  private Path out;

  @BeforeEach
  void folder() {
    out = folder.resolve("out");
  }

  private Changes write(TargetFile... files) throws IOException {
    return new Output(out).apply(List.of(files), Set.of(), false);
  }

  private Changes force(TargetFile... files) throws IOException {
    return new Output(out).apply(List.of(files), Set.of(), true);
  }

  private static Map<String, Kind> kinds(Changes changes) {
    return changes.list().stream().collect(Collectors.toMap(Change::path, Change::kind));
  }

  private OutputFault refused(TargetFile... files) {
    return catchThrowableOfType(OutputFault.class, () -> write(files));
  }

  private static TargetFile script() {
    return new TargetFile(
        "xend",
        new GeneratedFile(
            "dom0",
            "dom0/etc/xen/scripts/two",
            "#!/bin/sh\n",
            GeneratedFile.Mode.SCRIPT,
            "root:wheel",
            "/etc/xen/scripts/two"));
  }

  @Test
  void writesFilesAndAManifestOfThem() throws IOException {
    var script = script();
    assertThat(kinds(write(file("h/a", "é\n"), script)))
        .isEqualTo(Map.of("h/a", Kind.CREATE, "dom0/etc/xen/scripts/two", Kind.CREATE));
    assertThat(Files.readString(out.resolve("h/a"))).isEqualTo("é\n");
    assertThat(mode("h/a")).isEqualTo("rw-r--r--");
    assertThat(mode("dom0/etc/xen/scripts/two")).isEqualTo("rwxr-xr-x");
    assertThat(Files.readString(out.resolve(Manifest.NAME)))
        .isEqualTo(
            """
            {
              "version": 1,
              "files": {
                "dom0/etc/xen/scripts/two": {
                  "target": "xend",
                  "host": "dom0",
                  "location": "/etc/xen/scripts/two",
                  "mode": "0755",
                  "owner": "root:wheel",
                  "sha256": "a8076d3d28d21e02012b20eaf7dbf75409a6277134439025f282e368e3305abf"
                },
                "h/a": {
                  "target": "t",
                  "host": "h",
                  "location": "/etc/t",
                  "mode": "0644",
                  "owner": "root:root",
                  "sha256": "%s"
                }
              }
            }
            """
                .formatted(Tree.sha256("é\n")));
  }

  private String mode(String path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(out.resolve(path)));
  }

  @Test
  void doesNotTouchWhatIsAsItShouldBe() throws IOException {
    write(file("h/a", "1"), file("h/b", "2"));
    for (var name : List.of("h/a", "h/b", Manifest.NAME)) {
      Files.setLastModifiedTime(out.resolve(name), LONG_AGO);
    }
    assertThat(kinds(write(file("h/a", "1"), file("h/b", "2"))))
        .isEqualTo(Map.of("h/a", Kind.KEEP, "h/b", Kind.KEEP));
    assertThat(Files.getLastModifiedTime(out.resolve(Manifest.NAME))).isEqualTo(LONG_AGO);
    assertThat(kinds(write(file("h/a", "1"), file("h/b", "3")))).containsEntry("h/b", Kind.CHANGE);
    assertThat(Files.getLastModifiedTime(out.resolve("h/a"))).isEqualTo(LONG_AGO);
    assertThat(Files.getLastModifiedTime(out.resolve("h/b"))).isNotEqualTo(LONG_AGO);
  }

  @Test
  void planningWritesNothing() throws IOException {
    var files = List.of(file("h/a", "1"));
    assertThat(kinds(new Output(out).plan(files, Set.of(), false)))
        .isEqualTo(Map.of("h/a", Kind.CREATE));
    assertThat(out).doesNotExist();
    write(file("h/a", "0"), file("h/b", "0"));
    var before = Tree.of(out);
    assertThat(kinds(new Output(out).plan(files, Set.of(), true)))
        .isEqualTo(Map.of("h/a", Kind.CHANGE, "h/b", Kind.DELETE));
    assertThat(Tree.of(out)).isEqualTo(before);
  }

  @Test
  void nothingToWriteMakesNoFolder() throws IOException {
    write();
    assertThat(out).doesNotExist();
  }

  @Test
  void removesWhatNobodyWantsAnyMoreWithItsFolders() throws IOException {
    write(file("h/etc/x/a", "1"), file("h/etc/b", "2"), file("g/a", "3"));
    assertThat(kinds(write(file("h/etc/b", "2"))))
        .isEqualTo(Map.of("h/etc/b", Kind.KEEP, "h/etc/x/a", Kind.DELETE, "g/a", Kind.DELETE));
    assertThat(Tree.files(out)).isEqualTo(Map.of("h/etc/b", "2"));
    assertThat(out.resolve("g")).doesNotExist();
    assertThat(out.resolve("h/etc/x")).doesNotExist();
  }

  @Test
  void keepsFoldersThatHoldSomethingElse() throws IOException {
    write(file("h/etc/a", "1"));
    Files.writeString(out.resolve("h/notes"), "mine");
    write();
    assertThat(Tree.files(out)).isEqualTo(Map.of("h/notes", "mine"));
    assertThat(out.resolve("h/etc")).doesNotExist();
  }

  @Test
  void leavesAnEditedFileThatNobodyWantsAnyMore() throws IOException {
    write(file("h/a", "1"), file("h/b", "2"));
    Files.writeString(out.resolve("h/a"), "edited");
    assertThat(kinds(write(file("h/b", "2"))))
        .isEqualTo(Map.of("h/a", Kind.LEAVE, "h/b", Kind.KEEP));
    assertThat(kinds(write(file("h/b", "2")))).isEqualTo(Map.of("h/b", Kind.KEEP));
    assertThat(Files.readString(out.resolve("h/a"))).isEqualTo("edited");
  }

  @Test
  void stopsBeforeAnEditedFileAndWritesNothingAtAll() throws IOException {
    write(file("h/a", "1"), file("h/b", "1"), file("h/c", "1"));
    Files.writeString(out.resolve("h/b"), "edited");
    var before = Tree.of(out);
    var changes = write(file("h/a", "2"), file("h/b", "2"));
    assertThat(changes.conflict()).isTrue();
    assertThat(kinds(changes))
        .isEqualTo(Map.of("h/a", Kind.CHANGE, "h/b", Kind.CONFLICT, "h/c", Kind.DELETE));
    assertThat(Tree.of(out)).isEqualTo(before);
    assertThat(force(file("h/a", "2"), file("h/b", "2")).conflict()).isFalse();
    assertThat(Tree.files(out)).isEqualTo(Map.of("h/a", "2", "h/b", "2"));
  }

  @Test
  void stopsBeforeAFileThatWasThereBefore() throws IOException {
    Files.createDirectories(out.resolve("h"));
    Files.writeString(out.resolve("h/a"), "mine");
    assertThat(kinds(write(file("h/a", "1")))).isEqualTo(Map.of("h/a", Kind.CONFLICT));
    assertThat(Files.readString(out.resolve("h/a"))).isEqualTo("mine");
  }

  @Test
  void takesOverAFileThatHappensToBeRight() throws IOException {
    Files.createDirectories(out.resolve("h"));
    Files.writeString(out.resolve("h/a"), "1");
    assertThat(kinds(write(file("h/a", "1")))).isEqualTo(Map.of("h/a", Kind.KEEP));
    assertThat(kinds(write(file("h/a", "2")))).isEqualTo(Map.of("h/a", Kind.CHANGE));
  }

  @Test
  void aTargetDoesNotMissTheFilesOfOthers() throws IOException {
    write(file("xend", "h/a", "1"), file("vmware", "h/b", "1"), file("vmware", "h/c", "1"));
    var changes =
        new Output(out).apply(List.of(file("vmware", "h/b", "2")), Set.of("vmware"), false);
    assertThat(kinds(changes)).isEqualTo(Map.of("h/b", Kind.CHANGE, "h/c", Kind.DELETE));
    assertThat(Tree.files(out)).isEqualTo(Map.of("h/a", "1", "h/b", "2"));
    // and later it is still known as ours
    assertThat(kinds(write())).isEqualTo(Map.of("h/a", Kind.DELETE, "h/b", Kind.DELETE));
  }

  @Test
  void aFolderThatIsAFileIsUnusable() throws IOException {
    Files.writeString(out, "a file");
    assertThat(refused(file("h/a", "1")).kind()).isEqualTo(OutputFault.Kind.UNUSABLE);
  }

  @Test
  void aLinkToAFolderIsAFolder() throws IOException {
    Files.createDirectory(folder.resolve("real"));
    Files.createSymbolicLink(out, Path.of("real"));
    write(file("h/a", "1"));
    assertThat(folder.resolve("real/h/a")).hasContent("1");
  }

  @Test
  void twoFilesMayNotBeOne() {
    assertThat(refused(file("h/a", "1"), file("h/a", "2")).kind())
        .isEqualTo(OutputFault.Kind.COLLISION);
    assertThat(refused(file("h/Web", "1"), file("h/web", "2")).kind())
        .isEqualTo(OutputFault.Kind.COLLISION);
    assertThat(refused(file("h/\u00e9", "1"), file("h/e\u0301", "2")).kind())
        .isEqualTo(OutputFault.Kind.COLLISION);
    assertThat(refused(file("h/a", "1"), file("h/A/b", "2")).kind())
        .isEqualTo(OutputFault.Kind.COLLISION);
    assertThat(out).doesNotExist();
  }
}
