package org.vnetlang.headless;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.vnetlang.gen.GeneratedFile.Mode;

/**
 * Every way in which an output folder is changed, one call per step, so that a test can end a run
 * before or after each of them.
 */
public interface Disk {
  /** The file system itself. */
  Disk REAL = new Real();

  /** Makes a folder and those it stands in. */
  void folders(Path folder) throws IOException;

  /** Writes a new file; one of that name is removed first, a link is not followed. */
  void write(Path file, byte[] content, Mode mode) throws IOException;

  /** Puts a file in the place of another, in one step. */
  void replace(Path from, Path to) throws IOException;

  /** Removes a file, a link or an empty folder, if there is one. */
  void delete(Path file) throws IOException;

  /** Writes to the file system, without a cache of its own. */
  final class Real implements Disk {
    private Real() {}

    @Override
    public void folders(Path folder) throws IOException {
      Files.createDirectories(folder);
    }

    @Override
    public void write(Path file, byte[] content, Mode mode) throws IOException {
      Files.deleteIfExists(file);
      Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
      if (view != null) { // whatever the umask says; Windows has no such view
        view.setPermissions(
            PosixFilePermissions.fromString(mode == Mode.SCRIPT ? "rwxr-xr-x" : "rw-r--r--"));
      }
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void delete(Path file) throws IOException {
      Files.deleteIfExists(file);
    }
  }
}
