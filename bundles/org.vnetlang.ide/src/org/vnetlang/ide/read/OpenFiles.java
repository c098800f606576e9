package org.vnetlang.ide.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.vnetlang.ide.Sources;

/** The files around one text: what editors hold counts before what is on the disk. */
final class OpenFiles extends XtextResourceSet {
  private final Sources sources;
  private Optional<Map<Path, java.net.URI>> known = Optional.empty();

  OpenFiles(Sources sources) {
    this.sources = sources;
  }

  @Override
  public Resource getResource(URI uri, boolean loadOnDemand) {
    Resource there = super.getResource(uri, loadOnDemand);
    return there == null && uri.isFile() ? open(uri) : there;
  }

  private Resource open(URI uri) {
    return sources.text(address(uri)).map(text -> load(createResource(uri), text)).orElse(null);
  }

  static Resource load(Resource resource, String text) {
    try {
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      resource.load(
          new ByteArrayInputStream(bytes), Map.of(XtextResource.OPTION_ENCODING, "UTF-8"));
      return resource;
    } catch (IOException inMemory) {
      throw new AssertionError("a text in memory can be read", inMemory);
    }
  }

  /** How editors call a file: as they said, else by its path. */
  java.net.URI address(URI uri) {
    if (!uri.isFile()) {
      return java.net.URI.create(uri.toString());
    }
    var path = Path.of(uri.toFileString());
    return files().getOrDefault(path, path.toUri());
  }

  /** Imports are read by their real path, which may be another one than the editor's. */
  private Map<Path, java.net.URI> files() {
    if (known.isEmpty()) {
      var files = new HashMap<Path, java.net.URI>();
      for (var uri : sources.all()) {
        Paths.of(uri).ifPresent(path -> files.putIfAbsent(Paths.real(path), uri));
      }
      known = Optional.of(files);
    }
    return known.get();
  }
}
