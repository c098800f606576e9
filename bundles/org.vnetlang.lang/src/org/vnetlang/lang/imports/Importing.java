package org.vnetlang.lang.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.resource.XtextResource;
import org.vnetlang.lang.Limits;
import org.vnetlang.lang.validation.Place;
import org.vnetlang.lang.validation.Problem;
import org.vnetlang.lang.vnet.File;
import org.vnetlang.lang.vnet.Import;
import org.vnetlang.lang.vnet.VnetPackage;
import org.vnetlang.model.finding.Issue;

/** Follows the imports of one file, depth first. */
final class Importing {
  private final Locations locations;
  private final Map<Path, File> read = new LinkedHashMap<>();
  private final List<Path> open = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  Importing(Locations locations) {
    this.locations = locations;
  }

  Project run(File file) {
    var path = locations.path(file.eResource().getURI());
    if (path.isEmpty()) {
      file.getImports().stream()
          .filter(each -> each.getFile() != null)
          .forEach(each -> report(Issue.IMPORT_WITHOUT_FOLDER, each, text(each)));
      return new Project(List.of(file), problems);
    }
    var start = path.get().toAbsolutePath().normalize();
    read.put(start, file);
    follow(file, start);
    return new Project(List.copyOf(read.values()), problems);
  }

  private void follow(File file, Path path) {
    open.add(path);
    for (var each : file.getImports()) {
      if (each.getFile() != null) {
        follow(each, path, file.eResource().getResourceSet());
      }
    }
    open.remove(open.size() - 1);
  }

  private void follow(Import written, Path importer, ResourceSet resources) {
    var target = Target.of(text(written), importer);
    if (target.refused().isPresent()) {
      report(target.refused().get(), written, text(written), String.valueOf(Limits.FILE_BYTES));
      return;
    }
    var path = target.file().orElseThrow();
    if (open.stream().anyMatch(each -> same(each, path))) {
      report(Issue.IMPORT_CYCLE, written, text(written));
      return;
    }
    if (read.containsKey(path)) {
      return;
    }
    if (read.size() > Limits.IMPORTS || open.size() > Limits.IMPORT_DEPTH) {
      report(Issue.TOO_MANY_IMPORTS, written, String.valueOf(Limits.IMPORTS));
      return;
    }
    load(path, resources)
        .ifPresentOrElse(
            file -> {
              read.put(path, file);
              follow(file, path);
            },
            () -> report(Issue.IMPORT_MISSING, written, text(written)));
  }

  private static boolean same(Path one, Path other) {
    try {
      return one.equals(other) || Files.isSameFile(one, other);
    } catch (IOException gone) {
      return false;
    }
  }

  /** The file, from the resource set if it is open there (an editor's unsaved text counts). */
  private Optional<File> load(Path path, ResourceSet resources) {
    var uri = locations.uri(path);
    var resource = resources.getResource(uri, false);
    if (resource == null) {
      resource = fresh(path, resources, uri);
    }
    return resource == null || resource.getContents().isEmpty()
        ? Optional.empty()
        : Optional.of(resource.getContents().get(0))
            .filter(File.class::isInstance)
            .map(File.class::cast);
  }

  private static Resource fresh(Path path, ResourceSet resources, URI uri) {
    try {
      var bytes = Files.readAllBytes(path);
      var resource = resources.createResource(uri);
      resource.load(
          new ByteArrayInputStream(bytes), Map.of(XtextResource.OPTION_ENCODING, "UTF-8"));
      return resource;
    } catch (IOException unreadable) {
      return null;
    }
  }

  private static String text(Import written) {
    return written.getFile() == null ? "" : written.getFile();
  }

  private void report(Issue issue, Import written, String... arguments) {
    var place = Place.of(written, VnetPackage.Literals.IMPORT__FILE, -1);
    problems.add(new Problem(issue, place, List.of(arguments), Optional.empty()));
  }
}
