package org.vnetlang.ide.read;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vnetlang.ide.Cancel;
import org.vnetlang.ide.Sources;
import org.vnetlang.lang.Limits;

/** Which files of a project import a file, directly or not. */
public final class Importers {
  private static final Pattern IMPORT = Pattern.compile("\\bimport\\s*\"([^\"\r\n]*)\"");

  private final Sources sources;
  private final Map<Path, URI> files = new HashMap<>();
  private final Map<Path, Set<Path>> imports = new HashMap<>();

  private Importers(Sources sources) {
    this.sources = sources;
  }

  /** The importers, in the order of the project. */
  public static List<URI> of(URI file, Sources sources, Cancel cancel) {
    var target = Paths.of(file).map(Paths::real);
    if (target.isEmpty()) {
      return List.of();
    }
    var importers = new Importers(sources);
    for (URI each : sources.all()) {
      cancel.check();
      importers.look(each);
    }
    var list = new ArrayList<URI>();
    for (URI each : sources.all()) {
      var path = Paths.of(each).map(Paths::real);
      if (path.isPresent()
          && !path.equals(target)
          && importers.reaches(path.get(), target.get(), new HashSet<>())) {
        list.add(each);
      }
    }
    return list;
  }

  private void look(URI uri) {
    Paths.of(uri)
        .map(Paths::real)
        .filter(path -> files.putIfAbsent(path, uri) == null)
        .ifPresent(
            path -> text(uri, sources).ifPresent(text -> imports.put(path, named(path, text))));
  }

  private static Set<Path> named(Path path, String text) {
    var named = new HashSet<Path>();
    var match = IMPORT.matcher(text);
    while (match.find()) {
      Paths.beside(path, match.group(1)).ifPresent(named::add);
    }
    return named;
  }

  private boolean reaches(Path from, Path target, Set<Path> seen) {
    return seen.add(from)
        && imports.getOrDefault(from, Set.of()).stream()
            .anyMatch(next -> next.equals(target) || reaches(next, target, seen));
  }

  /** A file's text: the editor's, else that on the disk, if it can be read. */
  public static Optional<String> text(URI uri, Sources sources) {
    return sources.text(uri).or(() -> Paths.of(uri).flatMap(Importers::onDisk));
  }

  private static Optional<String> onDisk(Path path) {
    try {
      return Files.isRegularFile(path) && Files.size(path) <= Limits.FILE_BYTES
          ? Optional.of(Files.readString(path))
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
