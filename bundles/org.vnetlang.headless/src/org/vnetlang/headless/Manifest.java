package org.vnetlang.headless;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vnetlang.gen.GeneratedFile;

/**
 * What we wrote into an output folder, kept there as {@code vnet-manifest.json}: which file goes
 * where on which host, and the hash that tells a file as we wrote it from one that somebody edited.
 *
 * @param entries by path below the output folder, sorted
 */
public record Manifest(SortedMap<String, Entry> entries) {
  /** The manifest's own name. */
  public static final String NAME = "vnet-manifest.json";

  private static final int VERSION = 1;

  /**
   * One file.
   *
   * @param host the host it is for
   * @param location absolute path on that host
   * @param mode access mode in octal
   * @param owner user and group
   * @param sha256 hash of its bytes, in lower-case hex
   */
  public record Entry(String host, String location, String mode, String owner, String sha256) {}

  /** The manifest of these files. */
  public static Manifest of(Collection<GeneratedFile> files) {
    var map = new TreeMap<String, Entry>();
    for (var file : files) {
      map.put(
          file.path(),
          new Entry(
              file.host(),
              file.location(),
              file.mode().octal(),
              file.owner(),
              sha256(bytes(file.content()))));
    }
    return new Manifest(map);
  }

  /**
   * Reads a manifest; one that is not ours, or that somebody broke, is empty: then nothing in the
   * folder counts as written by us.
   */
  public static Optional<Manifest> parse(String text) {
    try {
      var root = JsonParser.parseString(text).getAsJsonObject();
      var map = new TreeMap<String, Entry>();
      for (Map.Entry<String, JsonElement> each : root.getAsJsonObject("files").entrySet()) {
        var file = each.getValue().getAsJsonObject();
        map.put(
            each.getKey(),
            new Entry(
                word(file, "host"),
                word(file, "location"),
                word(file, "mode"),
                word(file, "owner"),
                word(file, "sha256")));
      }
      return Optional.of(new Manifest(map));
    } catch (JsonParseException
        | IllegalStateException
        | UnsupportedOperationException
        | NullPointerException broken) {
      return Optional.empty();
    }
  }

  private static String word(JsonObject file, String key) {
    return file.get(key).getAsString();
  }

  /** The manifest as JSON, the same bytes for the same files. */
  public String print() {
    var files = new JsonObject();
    entries.forEach(
        (path, entry) -> {
          var file = new JsonObject();
          file.addProperty("host", entry.host());
          file.addProperty("location", entry.location());
          file.addProperty("mode", entry.mode());
          file.addProperty("owner", entry.owner());
          file.addProperty("sha256", entry.sha256());
          files.add(path, file);
        });
    var root = new JsonObject();
    root.addProperty("version", VERSION);
    root.add("files", files);
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(root) + "\n";
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException every) {
      throw new AssertionError("every Java has SHA-256", every);
    }
  }
}
