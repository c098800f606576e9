package org.vnetlang.headless;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/** Looks at an output folder; nothing is changed here, and no link below it is followed. */
final class Folder {
  private static final long LARGEST_MANIFEST = 256L * 1024 * 1024;
  private static final int BUFFER = 1 << 16;

  private final Path root;
  private final Set<Path> real = new HashSet<>();

  Folder(Path root) {
    this.root = root;
    real.add(root);
  }

  /** What stands at a path. */
  enum Found {
    NOTHING,
    FILE,
    /** A folder, a link, a device: nothing that we would have written. */
    OTHER
  }

  Path root() {
    return root;
  }

  /**
   * The file of a plain path.
   *
   * @throws OutputFault if something else than a folder is on the way to it
   */
  Path file(String path) throws OutputFault {
    return reach(path).orElseThrow(() -> new OutputFault(OutputFault.Kind.BLOCKED, path));
  }

  /** The file of a plain path, if only folders are on the way to it. */
  Optional<Path> reach(String path) {
    var file = root.resolve(path);
    return reachable(file.getParent()) ? Optional.of(file) : Optional.empty();
  }

  /** Whether the folder and those it stands in are folders and no links, or not there yet. */
  private boolean reachable(Path folder) {
    if (real.contains(folder)) {
      return true;
    }
    if (!folder.startsWith(root) || !reachable(folder.getParent())) {
      return false;
    }
    if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      real.add(folder);
      return true;
    }
    return !Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
  }

  static Found look(Path file) {
    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Found.FILE;
    }
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? Found.OTHER : Found.NOTHING;
  }

  /** Whether the file holds exactly these bytes. */
  static boolean holds(Path file, byte[] bytes) throws IOException {
    return Files.size(file) == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes);
  }

  /** The hash of a file of any size. */
  static String sha256(Path file) throws IOException {
    var digest = Wanted.digest();
    var buffer = new byte[BUFFER];
    try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The manifest: empty where there is none, nothing where there is one that we cannot use. */
  Optional<Manifest> manifest() throws IOException {
    var file = root.resolve(Manifest.NAME);
    return switch (look(file)) {
      case NOTHING -> Optional.of(Manifest.EMPTY);
      case OTHER -> Optional.empty();
      case FILE ->
          Files.size(file) > LARGEST_MANIFEST
              ? Optional.empty()
              : Manifest.parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    };
  }
}
