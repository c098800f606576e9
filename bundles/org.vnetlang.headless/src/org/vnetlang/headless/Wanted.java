package org.vnetlang.headless;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A file that an output folder shall hold.
 *
 * @param file the file and its target
 * @param bytes its content
 * @param sha256 hash of the content
 */
record Wanted(TargetFile file, byte[] bytes, String sha256) {

  /**
   * The files by path.
   *
   * @throws OutputFault if a path is not plain, or if two cannot both exist
   */
  static SortedMap<String, Wanted> byPath(Collection<TargetFile> files) throws OutputFault {
    var wanted = new TreeMap<String, Wanted>();
    var taken = new HashSet<String>();
    for (var each : files) {
      var path = each.file().path();
      if (!OutputPath.plain(path)) {
        throw new OutputFault(OutputFault.Kind.OUTSIDE, path);
      }
      if (!taken.add(folded(path))) {
        throw new OutputFault(OutputFault.Kind.COLLISION, path);
      }
      wanted.put(path, of(each));
    }
    for (var path : wanted.keySet()) {
      for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
        if (taken.contains(folded(path.substring(0, slash)))) {
          throw new OutputFault(OutputFault.Kind.COLLISION, path);
        }
      }
    }
    return wanted;
  }

  private static Wanted of(TargetFile file) {
    var bytes = file.file().content().getBytes(StandardCharsets.UTF_8);
    return new Wanted(file, bytes, sha256(bytes));
  }

  /** The path as file systems see it that fold case and composition. */
  private static String folded(String path) {
    return Normalizer.normalize(path, Normalizer.Form.NFC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }

  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every Java has SHA-256", impossible);
    }
  }
}
