package org.vnetlang.lang.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that imports may not leave: the nearest one around the file that holds a {@code
 * .project} (Eclipse) or a {@code .git}; without either, the file's own.
 */
final class ProjectFolder {
  private ProjectFolder() {}

  static Path of(Path file) throws IOException {
    var own = file.toAbsolutePath().normalize().getParent().toRealPath();
    for (var folder = own; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(".project")) || Files.exists(folder.resolve(".git"))) {
        return folder;
      }
    }
    return own;
  }
}
