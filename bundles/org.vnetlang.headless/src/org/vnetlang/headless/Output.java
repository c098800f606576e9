package org.vnetlang.headless;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vnetlang.gen.GeneratedFile;

/**
 * An output folder. Each file is replaced whole or not at all, an unchanged one is not touched, and
 * nothing outside the folder is ever written, whatever names and links say. A killed run leaves
 * complete files only; the next one converges.
 */
public final class Output {
  private static final String TEMPORARY = ".vnet-tmp-";
  private static final String LOCK = ".vnet-lock";
  private static final int LONGEST_NAME = 255;

  private final Path folder;

  public Output(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /** Somebody else is writing into the folder. */
  public static final class Busy extends IOException {
    private static final long serialVersionUID = 1;

    Busy(Path folder) {
      super(folder.toString());
    }
  }

  /** A path that would leave the folder. */
  public static final class Escape extends IOException {
    private static final long serialVersionUID = 1;

    Escape(String path) {
      super(path);
    }
  }

  /** What generating these files would change; nothing is written. */
  public List<Change> plan(Collection<GeneratedFile> files, boolean force) throws IOException {
    var old = manifest();
    var wanted = new TreeMap<String, GeneratedFile>();
    var spelt = new HashSet<String>();
    for (var file : files) {
      if (!spelt.add(file.path().toLowerCase(Locale.ROOT))) {
        throw new Escape(file.path());
      }
      wanted.put(file.path(), file);
    }
    var changes = new ArrayList<Change>();
    for (var file : wanted.values()) {
      changes.add(change(file, old.get(file.path()), force));
    }
    for (var entry : old.entrySet()) {
      if (!wanted.containsKey(entry.getKey())) {
        stale(entry.getKey(), entry.getValue()).ifPresent(changes::add);
      }
    }
    return changes;
  }

  private Map<String, Manifest.Entry> manifest() throws IOException {
    var path = folder.resolve(Manifest.NAME);
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
        ? Manifest.parse(Files.readString(path))
            .map(Manifest::entries)
            .map(m -> (Map<String, Manifest.Entry>) m)
            .orElse(Map.of())
        : Map.of();
  }

  private Change change(GeneratedFile file, Manifest.Entry known, boolean force)
      throws IOException {
    var path = resolve(file.path());
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return new Change(file.path(), Change.Kind.CREATE, "", file.content());
    }
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new Escape(file.path());
    }
    var bytes = Files.readAllBytes(path);
    var before = new String(bytes, StandardCharsets.UTF_8);
    var hash = Manifest.sha256(bytes);
    if (hash.equals(Manifest.sha256(Manifest.bytes(file.content())))) {
      return new Change(file.path(), Change.Kind.KEEP, before, before);
    }
    boolean ours = known != null && known.sha256().equals(hash);
    return new Change(
        file.path(),
        ours || force ? Change.Kind.CHANGE : Change.Kind.CONFLICT,
        before,
        file.content());
  }

  private Optional<Change> stale(String name, Manifest.Entry entry) throws IOException {
    var path = resolve(name);
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    var bytes = Files.readAllBytes(path);
    boolean ours = Manifest.sha256(bytes).equals(entry.sha256());
    var before = new String(bytes, StandardCharsets.UTF_8);
    return Optional.of(
        new Change(
            name, ours ? Change.Kind.DELETE : Change.Kind.LEAVE, before, ours ? "" : before));
  }

  /** The file below the folder, if the way there is made of plain names and real folders. */
  private Path resolve(String name) throws IOException {
    var path = folder;
    for (var component : name.split("/", -1)) {
      if (Files.isSymbolicLink(path) && !path.equals(folder) || !plain(component)) {
        throw new Escape(name);
      }
      path = path.resolve(component);
    }
    return path;
  }

  private static boolean plain(String component) {
    return !component.isEmpty()
        && !component.equals(".")
        && !component.equals("..")
        && component.indexOf('\\') < 0
        && component.chars().noneMatch(c -> c < ' ')
        && component.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME;
  }

  /**
   * Carries out a plan made of the same files: changes, deletions, and the manifest last. Plans
   * with a conflict are not for carrying out.
   *
   * @throws Busy if another run holds the folder
   */
  public void apply(Collection<GeneratedFile> files, List<Change> plan) throws IOException {
    Files.createDirectories(folder);
    try (var channel =
            FileChannel.open(
                folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.tryLock()) {
      if (lock == null) {
        throw new Busy(folder);
      }
      write(files, plan);
    } catch (OverlappingFileLockException sameProcess) {
      throw new Busy(folder);
    }
  }

  private void write(Collection<GeneratedFile> files, List<Change> plan) throws IOException {
    var modes = new TreeMap<String, GeneratedFile.Mode>();
    files.forEach(file -> modes.put(file.path(), file.mode()));
    sweep(plan);
    for (var change : plan) {
      var path = resolve(change.path());
      if (change.kind() == Change.Kind.CREATE || change.kind() == Change.Kind.CHANGE) {
        replace(path, change.after(), modes.get(change.path()));
      } else if (change.kind() == Change.Kind.DELETE) {
        Files.deleteIfExists(path);
        prune(path.getParent());
      }
    }
    var manifest = Manifest.of(files).print();
    var path = folder.resolve(Manifest.NAME);
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)
        || !Files.readString(path).equals(manifest)) {
      replace(path, manifest, GeneratedFile.Mode.FILE);
    }
  }

  private void replace(Path path, String text, GeneratedFile.Mode mode) throws IOException {
    Files.createDirectories(path.getParent());
    var temporary = Files.createTempFile(path.getParent(), TEMPORARY, "");
    try {
      Files.write(temporary, Manifest.bytes(text));
      boolean script = mode == GeneratedFile.Mode.SCRIPT;
      Files.setPosixFilePermissions(
          temporary, PosixFilePermissions.fromString(script ? "rwxr-xr-x" : "rw-r--r--"));
      Files.move(
          temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Removes what a killed run left behind, in the folders we are about to use. */
  private void sweep(List<Change> plan) throws IOException {
    var folders = new TreeSet<Path>();
    folders.add(folder);
    for (var change : plan) {
      folders.add(resolve(change.path()).getParent());
    }
    for (var each : folders) {
      if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
        try (var stream = Files.newDirectoryStream(each, TEMPORARY + "*")) {
          for (var left : stream) {
            Files.deleteIfExists(left);
          }
        }
      }
    }
  }

  /** Removes folders that a deletion emptied, up to the output folder. */
  private void prune(Path emptied) throws IOException {
    for (var path = emptied;
        !path.equals(folder) && path.startsWith(folder);
        path = path.getParent()) {
      try (var stream = Files.newDirectoryStream(path)) {
        if (stream.iterator().hasNext()) {
          return;
        }
      }
      Files.delete(path);
    }
  }
}
