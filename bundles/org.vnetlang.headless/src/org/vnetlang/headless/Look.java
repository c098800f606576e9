package org.vnetlang.headless;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vnetlang.headless.Change.Kind;

/**
 * An output folder as it is, beside what it shall be.
 *
 * @param folder the folder
 * @param old its manifest
 * @param next the manifest it shall have
 * @param wanted the files it shall hold, by path
 * @param changes what leads from the one to the other
 */
record Look(
    Folder folder, Manifest old, Manifest next, SortedMap<String, Wanted> wanted, Changes changes) {

  /** Looks; the parameters are those of {@link Output#plan}. */
  static Look at(
      Folder folder, SortedMap<String, Wanted> wanted, Set<String> targets, boolean force)
      throws IOException {
    var found = folder.manifest();
    var old = found.orElse(Manifest.EMPTY);
    var list = new TreeMap<String, Change>();
    for (var each : wanted.entrySet()) {
      var kind = kind(folder, each.getKey(), each.getValue(), old, force);
      list.put(each.getKey(), new Change(each.getKey(), kind));
    }
    var next = next(wanted, old, targets);
    for (var path : old.paths()) {
      if (!next.files().containsKey(path)) {
        stale(folder, path, old).ifPresent(kind -> list.put(path, new Change(path, kind)));
      }
    }
    var texts = new TreeMap<String, TargetFile>();
    wanted.forEach((path, each) -> texts.put(path, each.file()));
    var changes = new Changes(List.copyOf(list.values()), texts, found.isEmpty());
    return new Look(folder, old, next, wanted, changes);
  }

  /** Whether folder and manifest are as they shall be, and no killed run left anything behind. */
  boolean done() {
    return !changes.pending()
        && !changes.foreignManifest()
        && old.equals(next)
        && Folder.look(folder.root().resolve(OutputPath.TEMPORARY)) == Folder.Found.NOTHING;
  }

  private static Manifest next(
      SortedMap<String, Wanted> wanted, Manifest old, Set<String> targets) {
    var files = new TreeMap<String, Manifest.Entry>();
    old.files()
        .forEach(
            (path, entry) -> {
              if (!targets.isEmpty() && !targets.contains(entry.target())) {
                files.put(path, entry);
              }
            });
    wanted.forEach((path, each) -> files.put(path, Manifest.Entry.of(each.file(), each.sha256())));
    return new Manifest(files, Manifest.EMPTY.unfinished());
  }

  private static Kind kind(Folder folder, String path, Wanted wanted, Manifest old, boolean force)
      throws IOException {
    var file = folder.file(path);
    return switch (Folder.look(file)) {
      case NOTHING -> Kind.CREATE;
      case OTHER -> throw new OutputFault(OutputFault.Kind.BLOCKED, path);
      case FILE -> {
        if (Folder.holds(file, wanted.bytes())) {
          yield Kind.KEEP;
        }
        yield force || old.wrote(path, Folder.sha256(file)) ? Kind.CHANGE : Kind.CONFLICT;
      }
    };
  }

  /** What happens to a file that nobody wants any more; nothing if it is gone or out of reach. */
  private static Optional<Kind> stale(Folder folder, String path, Manifest old) throws IOException {
    var file = folder.reach(path);
    if (file.isEmpty() || Folder.look(file.get()) != Folder.Found.FILE) {
      return Optional.empty();
    }
    return Optional.of(old.wrote(path, Folder.sha256(file.get())) ? Kind.DELETE : Kind.LEAVE);
  }
}
