package org.vnetlang.cli.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vnetlang.gen.GeneratedFile;
import org.vnetlang.headless.Manifest;
import org.vnetlang.headless.TargetFile;

/** What a folder holds, and files to put there. */
final class Tree {
  private Tree() {}

  /** A file of the target {@code t} for the host {@code h}. */
  static TargetFile file(String path, String content) {
    return file("t", path, content);
  }

  static TargetFile file(String target, String path, String content) {
    return new TargetFile(
        target,
        new GeneratedFile(
            "h", path, content, GeneratedFile.Mode.FILE, "root:root", "/etc/" + target));
  }

  /** Path and text of every file, but for the lock; links and folders by what they are. */
  static Map<String, String> of(Path folder) throws IOException {
    var found = new TreeMap<String, String>();
    if (Files.exists(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : (Iterable<Path>) paths::iterator) {
          var name = folder.relativize(path).toString();
          if (!name.isEmpty() && !name.equals(".vnet-lock")) {
            found.put(name, content(path));
          }
        }
      }
    }
    return found;
  }

  private static String content(Path path) throws IOException {
    if (Files.isSymbolicLink(path)) {
      return "-> " + Files.readSymbolicLink(path);
    }
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
        ? "folder"
        : new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
  }

  /** The same without folders and manifest: what was generated. */
  static Map<String, String> files(Path folder) throws IOException {
    var found = of(folder);
    found.values().removeIf("folder"::equals);
    found.remove(Manifest.NAME);
    return found;
  }

  /** Path and text of these files. */
  static Map<String, String> of(List<TargetFile> files) {
    var found = new TreeMap<String, String>();
    files.forEach(each -> found.put(each.file().path(), each.file().content()));
    return found;
  }

  /** The hash of a text, as a manifest has it. */
  static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
