package org.vnetlang.ui.project;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.core.resources.IProject;
import org.vnetlang.ui.VnetUi;
import org.vnetlang.ui.preferences.Key;

/**
 * What the builder must still know after a restart: which file reads which others, and where it
 * generated into. Where it is lost, everything is built.
 */
final class Memory {
  private static final String NAME = "imports";
  private static final String UNSURE = "!";

  private final Map<String, Read> files = new TreeMap<>();
  private String output = Key.OUTPUT.usual();

  /**
   * What a file read when it was built.
   *
   * @param imports paths in the project of the files that it imports, directly or not
   * @param unsure whether an import could not be followed, so that any new file may mend it
   */
  record Read(Set<String> imports, boolean unsure) {}

  boolean isEmpty() {
    return files.isEmpty();
  }

  Set<String> files() {
    return Set.copyOf(files.keySet());
  }

  String output() {
    return output;
  }

  void output(String folder) {
    output = folder;
  }

  /** Notes what a file read; nothing where it is gone. */
  void remember(String path, Optional<Read> read) {
    read.ifPresentOrElse(found -> files.put(path, found), () -> files.remove(path));
  }

  /** Files and all that read any of them; of each file what it reads is known completely. */
  Set<String> readers(Collection<String> changed) {
    var readers = new TreeSet<>(changed);
    files.forEach(
        (path, read) -> {
          if (!changed.isEmpty() && read.unsure()
              || read.imports().stream().anyMatch(changed::contains)) {
            readers.add(path);
          }
        });
    return readers;
  }

  static Memory load(IProject project) {
    var memory = new Memory();
    try {
      var lines = Files.readAllLines(file(project));
      memory.output = decode(lines.get(0));
      for (var line : lines.subList(1, lines.size())) {
        var words = line.split(" ");
        var imports = Arrays.stream(words).skip(2).map(Memory::decode).toList();
        memory.files.put(decode(words[0]), new Read(Set.copyOf(imports), words[1].equals(UNSURE)));
      }
    } catch (IOException | RuntimeException lost) {
      memory.files.clear();
    }
    return memory;
  }

  void save(IProject project) {
    var lines = new ArrayList<>(List.of(encode(output)));
    files.forEach(
        (path, read) -> {
          var line = new StringBuilder(encode(path)).append(read.unsure() ? " " + UNSURE : " .");
          read.imports().stream().sorted().forEach(each -> line.append(' ').append(encode(each)));
          lines.add(line.toString());
        });
    try {
      Files.write(file(project), lines);
    } catch (IOException full) {
      VnetUi.log(file(project).toString(), full);
    }
  }

  private static Path file(IProject project) {
    return project.getWorkingLocation(VnetUi.ID).append(NAME).toPath();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
