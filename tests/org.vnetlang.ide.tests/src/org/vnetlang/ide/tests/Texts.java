package org.vnetlang.ide.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All Vnet files of the project: examples and corpora. */
final class Texts {
  static final Path ROOT = Path.of(System.getProperty("vnet.root"));

  /** Those of fleets are long and like each other. */
  private static final int SMALL = 8192;

  private Texts() {}

  /** The files of some folders in a fixed order. */
  static List<Path> files(String... folders) {
    var files = new ArrayList<Path>();
    for (var folder : folders) {
      try (Stream<Path> tree = Files.walk(ROOT.resolve(folder))) {
        tree.filter(file -> file.toString().endsWith(".vnet")).sorted().forEach(files::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  /** The small ones. */
  static List<Path> small(String... folders) {
    return files(folders).stream().filter(file -> read(file).length() < SMALL).toList();
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
