package org.vnetlang.headless;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vnetlang.gen.GeneratedFile.Mode;
import org.vnetlang.headless.Change.Kind;

/**
 * One run over a locked output folder. The manifest goes first, with what the files may still be,
 * so that a killed run leaves no file that the next one does not know.
 */
final class Writing {
  private final Look look;
  private final Disk disk;
  private final Path root;
  private final Set<Path> made = new HashSet<>();

  Writing(Look look, Disk disk) {
    this.look = look;
    this.disk = disk;
    this.root = look.folder().root();
    made.add(root);
  }

  void run() throws IOException {
    sweep();
    var ahead = new Manifest(look.next().files(), unfinished());
    if (!ahead.equals(look.old()) || look.changes().foreignManifest()) {
      manifest(ahead);
    }
    for (var change : look.changes().list()) {
      if (change.kind() == Kind.CREATE || change.kind() == Kind.CHANGE) {
        var wanted = look.wanted().get(change.path());
        replace(root.resolve(change.path()), wanted.bytes(), wanted.file().file().mode());
      } else if (change.kind() == Kind.DELETE) {
        disk.delete(root.resolve(change.path()));
      }
    }
    prune();
    if (!ahead.equals(look.next())) {
      manifest(look.next());
    }
  }

  /** What files that this run changes are until then, and those it has no use for any more. */
  private TreeMap<String, SortedSet<String>> unfinished() {
    var hashes = new TreeMap<String, SortedSet<String>>();
    for (var path : look.old().paths()) {
      if (!look.next().files().containsKey(path)) {
        hashes.put(path, look.old().hashes(path));
      }
    }
    for (var change : look.changes().list()) {
      var known = look.old().hashes(change.path());
      if (change.kind().changes() && !known.isEmpty()) {
        hashes.put(change.path(), known);
      }
    }
    return hashes;
  }

  private void manifest(Manifest manifest) throws IOException {
    var bytes = manifest.print().getBytes(StandardCharsets.UTF_8);
    replace(root.resolve(Manifest.NAME), bytes, Mode.FILE);
  }

  private void replace(Path file, byte[] bytes, Mode mode) throws IOException {
    var folder = file.getParent();
    if (made.add(folder)) {
      disk.folders(folder);
    }
    var temporary = folder.resolve(OutputPath.TEMPORARY);
    try {
      disk.write(temporary, bytes, mode);
      disk.replace(temporary, file);
    } catch (IOException full) {
      Files.deleteIfExists(temporary);
      throw full;
    }
  }

  /** Removes what a killed run left half-written: a run that ends writes over it or renames it. */
  private void sweep() throws IOException {
    var folders = new TreeSet<Path>();
    folders.add(root);
    for (var path : look.old().paths()) {
      if (look.old().unfinished().containsKey(path) || !look.next().files().containsKey(path)) {
        look.folder().reach(path).map(Path::getParent).ifPresent(folders::add);
      }
    }
    for (var folder : folders) {
      var left = folder.resolve(OutputPath.TEMPORARY);
      if (Folder.look(left) != Folder.Found.NOTHING) {
        disk.delete(left);
      }
    }
  }

  /** Removes the folders that held nothing but files of ours which are gone. */
  private void prune() throws IOException {
    var folders = new TreeSet<Path>();
    for (var path : look.old().paths()) {
      if (!look.next().files().containsKey(path)) {
        look.folder().reach(path).map(Path::getParent).ifPresent(folders::add);
      }
    }
    // a folder stands behind the one it is in
    for (var folder : folders.descendingSet()) {
      for (var each = folder; !each.equals(root) && empty(each); each = each.getParent()) {
        disk.delete(each);
      }
    }
  }

  private static boolean empty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return !Files.exists(folder);
    }
    try (var entries = Files.newDirectoryStream(folder)) {
      return !entries.iterator().hasNext();
    }
  }
}
