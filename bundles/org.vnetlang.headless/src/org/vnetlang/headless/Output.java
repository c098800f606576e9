package org.vnetlang.headless;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;

/**
 * An output folder. Each file is replaced whole or not at all, an unchanged one is not touched, and
 * nothing outside the folder is ever written, whatever names, links and manifests say. A killed run
 * leaves complete files only; the next one converges.
 */
public final class Output {
  private final Path root;
  private final Disk disk;

  public Output(Path folder) {
    this(folder, Disk.REAL);
  }

  /** An output folder that is changed through this disk. */
  public Output(Path folder, Disk disk) {
    this.root = folder.toAbsolutePath().normalize();
    this.disk = disk;
  }

  /**
   * What generating would change; nothing is written.
   *
   * @param files everything that these targets make
   * @param targets names of the targets that ran, none meaning all: files of others are not missed
   * @param force whether edited files are overwritten
   * @throws OutputFault if links or names are in the way
   */
  public Changes plan(Collection<TargetFile> files, Set<String> targets, boolean force)
      throws IOException {
    return Look.at(new Folder(root), Wanted.byPath(files), targets, force).changes();
  }

  /**
   * Changes the folder, unless an edited file is in the way; the parameters are those of {@link
   * #plan}.
   *
   * @throws OutputFault if the folder is in use, or if links or names are in the way
   */
  public Changes apply(Collection<TargetFile> files, Set<String> targets, boolean force)
      throws IOException {
    var wanted = Wanted.byPath(files);
    var before = Look.at(new Folder(root), wanted, targets, force);
    if (before.changes().conflict() || before.done()) {
      return before.changes();
    }
    try (var lock = locked()) {
      // another run may have written between the first look and the lock
      var now = Look.at(new Folder(root), wanted, targets, force);
      if (!now.changes().conflict() && !now.done()) {
        new Writing(now, disk).run();
      }
      return now.changes();
    }
  }

  private FolderLock locked() throws IOException {
    try {
      disk.folders(root);
      return FolderLock.of(root);
    } catch (OutputFault | AccessDeniedException known) {
      throw known;
    } catch (IOException unusable) {
      throw new OutputFault(root, unusable);
    }
  }

  /** The text of a file in the folder now; the empty string if there is none. */
  public String before(Change change) throws IOException {
    return change.kind() == Change.Kind.CREATE
        ? ""
        : new String(
            Files.readAllBytes(new Folder(root).file(change.path())), StandardCharsets.UTF_8);
  }
}
