package org.vnetlang.lang.tests.effect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.XtextResource;
import org.vnetlang.lang.tests.Reading;

/** Where examples and corpus use the classes of the language: examples first, short files first. */
final class Uses {
  private static final Path ROOT = Path.of(System.getProperty("vnet.root"));

  /** Fleets are long, and what they use is used elsewhere too. */
  private static final int LONGEST = 8192;

  /**
   * An object of a file.
   *
   * @param file the file
   * @param place place of the object among all of the file, from 0
   */
  record Use(Path file, int place) {

    /** The object, in a copy of its own. */
    EObject read() {
      return objects(resource(file)).get(place);
    }
  }

  private final Map<EClass, List<Use>> byClass = new LinkedHashMap<>();

  Uses() {
    for (var file : files()) {
      var objects = objects(resource(file));
      for (int i = 0; i < objects.size(); i++) {
        byClass
            .computeIfAbsent(objects.get(i).eClass(), key -> new ArrayList<>())
            .add(new Use(file, i));
      }
    }
  }

  /** All objects of a class itself. */
  List<Use> of(EClass type) {
    return byClass.getOrDefault(type, List.of());
  }

  private static List<EObject> objects(XtextResource resource) {
    var list = new ArrayList<EObject>();
    resource.getAllContents().forEachRemaining(list::add);
    return list;
  }

  private static XtextResource resource(Path file) {
    try {
      return Reading.file(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files() {
    var files = new ArrayList<Path>();
    for (var folder : List.of("examples", "tests/corpus")) {
      try (Stream<Path> tree = Files.walk(ROOT.resolve(folder))) {
        tree.filter(file -> file.toString().endsWith(".vnet"))
            .filter(file -> file.toFile().length() < LONGEST)
            .forEach(files::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    files.sort(
        Comparator.comparing((Path file) -> file.startsWith(ROOT.resolve("tests")))
            .thenComparing(file -> file.toFile().length())
            .thenComparing(file -> file));
    return files;
  }
}
