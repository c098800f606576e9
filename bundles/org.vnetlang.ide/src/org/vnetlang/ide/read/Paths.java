package org.vnetlang.ide.read;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** From addresses of texts to files and back. */
public final class Paths {
  private Paths() {}

  /** The file of an address, if it is one of a file. */
  public static Optional<Path> of(URI uri) {
    try {
      return "file".equals(uri.getScheme()) ? Optional.of(Path.of(uri)) : Optional.empty();
    } catch (IllegalArgumentException | FileSystemNotFoundException elsewhere) {
      return Optional.empty();
    }
  }

  /** The real file that a relative path in another one means; empty where the text is no path. */
  public static Optional<Path> beside(Path file, String relative) {
    try {
      return Optional.of(real(file.resolveSibling(relative).normalize()));
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  /** The file without links on the way to it; as it is where that cannot be told. */
  public static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException gone) {
      return path.toAbsolutePath().normalize();
    }
  }
}
