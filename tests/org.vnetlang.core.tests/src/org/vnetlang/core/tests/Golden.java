package org.vnetlang.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vnetlang.gen.GeneratedFile;

/**
 * Expected files, byte by byte, in {@code golden/NAME} of this module. With {@code
 * VNET_GOLDEN=write} in the environment they are written first and then read: look at the
 * difference before it is committed.
 */
final class Golden {
  private static final Path FOLDER =
      Path.of(System.getProperty("vnet.root"), "tests/org.vnetlang.core.tests/golden");

  private Golden() {}

  /** The files are those of the folder, with the same text, mode, owner and location. */
  static void same(String name, List<GeneratedFile> files) throws IOException {
    Path folder = FOLDER.resolve(name);
    Map<String, String> actual = actual(files);
    if ("write".equals(System.getenv("VNET_GOLDEN"))) {
      write(folder, actual);
    }
    assertThat(read(folder)).isEqualTo(actual);
  }

  private static Map<String, String> actual(List<GeneratedFile> files) {
    var actual = new TreeMap<String, String>();
    var list = new StringBuilder();
    for (GeneratedFile file : files) {
      assertThat(actual.put(file.path(), file.content())).as("one file per path").isNull();
      list.append(file.mode().octal()).append(' ').append(file.owner()).append(' ');
      list.append(file.path()).append(": ").append(file.location()).append('\n');
    }
    actual.put("files.txt", list.toString());
    return actual;
  }

  private static void write(Path folder, Map<String, String> files) throws IOException {
    if (Files.exists(folder)) {
      for (String old : read(folder).keySet()) {
        Files.delete(folder.resolve(old));
      }
    }
    for (var file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private static Map<String, String> read(Path folder) throws IOException {
    var files = new TreeMap<String, String>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
      }
    }
    return files;
  }
}
