package org.vnetlang.headless;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What we wrote into an output folder, kept there as {@code vnet-manifest.json}: which file goes
 * where on which host, and the hash that tells a file as we wrote it from one that somebody edited.
 *
 * <p>Before a run changes anything it writes the manifest it will end with, and beside it what the
 * files were. If it is killed, the next run still recognises each file as the one or the other.
 *
 * @param files by path below the output folder, sorted
 * @param unfinished hashes that files of an unfinished run may have as well, by path
 */
public record Manifest(
    SortedMap<String, Entry> files, SortedMap<String, SortedSet<String>> unfinished) {
  /** The manifest's own name. */
  public static final String NAME = "vnet-manifest.json";

  /** The manifest of a folder in which nothing is ours. */
  static final Manifest EMPTY =
      new Manifest(Collections.emptySortedMap(), Collections.emptySortedMap());

  private static final int VERSION = 1;
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  /**
   * One file.
   *
   * @param target the target that made it
   * @param host the host it is for
   * @param location absolute path on that host, or what to do with it
   * @param mode access mode in octal
   * @param owner user and group
   * @param sha256 hash of its bytes, in lower-case hex
   */
  public record Entry(
      String target, String host, String location, String mode, String owner, String sha256) {

    static Entry of(TargetFile wanted, String sha256) {
      var file = wanted.file();
      return new Entry(
          wanted.target(), file.host(), file.location(), file.mode().octal(), file.owner(), sha256);
    }
  }

  /** Whether a file of this path and hash is as we wrote it. */
  public boolean wrote(String path, String sha256) {
    var entry = files.get(path);
    return entry != null && entry.sha256().equals(sha256)
        || unfinished.getOrDefault(path, Collections.emptySortedSet()).contains(sha256);
  }

  /** All paths that may be ours. */
  Set<String> paths() {
    var paths = new TreeSet<>(files.keySet());
    paths.addAll(unfinished.keySet());
    return paths;
  }

  /** Every hash with which the file may be ours. */
  SortedSet<String> hashes(String path) {
    var hashes = new TreeSet<>(unfinished.getOrDefault(path, Collections.emptySortedSet()));
    Optional.ofNullable(files.get(path)).map(Entry::sha256).ifPresent(hashes::add);
    return hashes;
  }

  /**
   * Reads a manifest. One that is of another version, that somebody broke, or that names a path
   * which we would never write is none.
   */
  public static Optional<Manifest> parse(String text) {
    try {
      var root = JsonParser.parseString(text).getAsJsonObject();
      if (number(root) != VERSION) {
        return Optional.empty();
      }
      var files = new TreeMap<String, Entry>();
      for (var each : object(root, "files").entrySet()) {
        files.put(path(each.getKey()), entry(each.getValue().getAsJsonObject()));
      }
      var unfinished = new TreeMap<String, SortedSet<String>>();
      for (var each : object(root, "unfinished").entrySet()) {
        var hashes = new TreeSet<String>();
        each.getValue().getAsJsonArray().forEach(hash -> hashes.add(hash(hash.getAsString())));
        unfinished.put(path(each.getKey()), hashes);
      }
      return Optional.of(new Manifest(files, unfinished));
    } catch (JsonParseException
        | IllegalStateException
        | UnsupportedOperationException
        | NumberFormatException broken) {
      return Optional.empty();
    }
  }

  private static int number(JsonObject root) {
    return root.has("version") ? root.get("version").getAsInt() : 0;
  }

  private static JsonObject object(JsonObject root, String key) {
    return root.has(key) ? root.get(key).getAsJsonObject() : new JsonObject();
  }

  private static Entry entry(JsonObject file) {
    return new Entry(
        word(file, "target"),
        word(file, "host"),
        word(file, "location"),
        word(file, "mode"),
        word(file, "owner"),
        hash(word(file, "sha256")));
  }

  private static String word(JsonObject file, String key) {
    if (!file.has(key)) {
      throw new JsonParseException("no " + key);
    }
    return file.get(key).getAsString();
  }

  private static String hash(String text) {
    if (!HASH.matcher(text).matches()) {
      throw new JsonParseException("no hash");
    }
    return text;
  }

  private static String path(String text) {
    if (!OutputPath.plain(text)) {
      throw new JsonParseException("no path of ours");
    }
    return text;
  }

  /** The manifest as JSON, the same bytes for the same files. */
  public String print() {
    var root = new JsonObject();
    root.addProperty("version", VERSION);
    var list = new JsonObject();
    files.forEach((path, entry) -> list.add(path, json(entry)));
    root.add("files", list);
    if (!unfinished.isEmpty()) {
      var earlier = new JsonObject();
      unfinished.forEach(
          (path, hashes) -> {
            var array = new JsonArray();
            hashes.forEach(array::add);
            earlier.add(path, array);
          });
      root.add("unfinished", earlier);
    }
    return JsonText.of(root);
  }

  private static JsonElement json(Entry entry) {
    var file = new JsonObject();
    file.addProperty("target", entry.target());
    file.addProperty("host", entry.host());
    file.addProperty("location", entry.location());
    file.addProperty("mode", entry.mode());
    file.addProperty("owner", entry.owner());
    file.addProperty("sha256", entry.sha256());
    return file;
  }
}
