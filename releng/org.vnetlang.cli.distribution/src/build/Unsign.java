import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Moves a folder of jars without their signatures: checking these costs a quarter of a start, and a
 * class data archive refuses signed classes (HotSpot, filemap.cpp). Everything else of a jar stays,
 * in a fixed order with a fixed time. The jars stay apart: several of EMF's hold a {@code
 * plugin.properties}, of which one big jar would keep one. Writes the class path beside them, a
 * name per line, as its order must not depend on how a shell sorts, and a fingerprint of all jars,
 * as size and time do not tell two builds apart. Run by the build: {@code java Unsign.java FROM
 * TO}.
 */
public final class Unsign {
  private static final FileTime TIME = FileTime.from(Instant.parse("2025-01-01T00:00:00Z"));

  private Unsign() {}

  public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
    var to = Path.of(arguments[1]);
    Files.createDirectories(to);
    try (Stream<Path> old = Files.list(to)) {
      for (var jar : old.toList()) {
        Files.delete(jar);
      }
    }
    var names = new ArrayList<String>();
    var all = MessageDigest.getInstance("SHA-256");
    try (Stream<Path> jars = Files.list(Path.of(arguments[0]))) {
      for (var jar : jars.sorted().toList()) {
        copy(jar, to.resolve(jar.getFileName()));
        names.add(jar.getFileName().toString());
        // the build copies them anew; else a library's older version would lie here and be shipped
        Files.delete(jar);
        all.update(Files.readAllBytes(to.resolve(jar.getFileName())));
      }
    }
    Files.writeString(to.resolve("vnet.classpath"), String.join("\n", names) + "\n");
    Files.writeString(
        to.resolve("vnet.fingerprint"), HexFormat.of().formatHex(all.digest()) + "\n");
  }

  private static void copy(Path from, Path to) throws IOException {
    var entries = new TreeMap<String, byte[]>();
    byte[] manifest = null;
    try (var jar = new JarFile(from.toFile(), false)) {
      var all = jar.entries();
      while (all.hasMoreElements()) {
        var entry = all.nextElement();
        if (entry.isDirectory() || signature(entry.getName())) {
          continue;
        }
        try (InputStream in = jar.getInputStream(entry)) {
          var bytes = in.readAllBytes();
          if (entry.getName().equals(JarFile.MANIFEST_NAME)) {
            manifest = withoutDigests(bytes);
          } else {
            entries.put(entry.getName(), bytes);
          }
        }
      }
    }
    try (var out = new ZipOutputStream(Files.newOutputStream(to))) {
      if (manifest != null) {
        write(out, JarFile.MANIFEST_NAME, manifest);
      }
      for (var entry : entries.entrySet()) {
        write(out, entry.getKey(), entry.getValue());
      }
    }
  }

  private static boolean signature(String name) {
    return name.toUpperCase(Locale.ROOT).matches("META-INF/(SIG-[^/]*|[^/]+\\.(SF|RSA|DSA|EC))");
  }

  /** The main section only: the others of these jars hold digests. */
  private static byte[] withoutDigests(byte[] bytes) throws IOException {
    var manifest = new Manifest(new ByteArrayInputStream(bytes));
    manifest
        .getEntries()
        .values()
        .removeIf(
            each -> {
              each.keySet().removeIf(key -> key.toString().endsWith("-Digest"));
              return each.isEmpty();
            });
    var out = new ByteArrayOutputStream();
    manifest.write(out);
    return out.toByteArray();
  }

  private static void write(ZipOutputStream out, String name, byte[] bytes) throws IOException {
    var entry = new ZipEntry(name);
    entry.setLastModifiedTime(TIME);
    out.putNextEntry(entry);
    out.write(bytes);
    out.closeEntry();
  }
}
