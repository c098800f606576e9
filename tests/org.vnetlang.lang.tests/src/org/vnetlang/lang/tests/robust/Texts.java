package org.vnetlang.lang.tests.robust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All Vnet files of the project: examples and corpora. */
final class Texts {
  private static final Path ROOT = Path.of(System.getProperty("vnet.root"));

  private Texts() {}

  /** The files in a fixed order. */
  static List<Path> files() throws IOException {
    var files = new ArrayList<Path>();
    for (var folder : List.of("examples", "tests/corpus")) {
      try (Stream<Path> tree = Files.walk(ROOT.resolve(folder))) {
        tree.filter(file -> file.toString().endsWith(".vnet")).sorted().forEach(files::add);
      }
    }
    return files;
  }

  /** Their texts; those of fleets are long and like each other, so they are left out. */
  static List<String> small() throws IOException {
    var texts = new ArrayList<String>();
    for (var file : files()) {
      if (Files.size(file) < 8192) {
        texts.add(Files.readString(file));
      }
    }
    return texts;
  }
}
