package org.vnetlang.lang.imports;

import com.google.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;

/** Where resources are in the file system; an editor with resources of its own binds another. */
@Singleton
public class Locations {

  /** The file of a resource; empty for standard input and for text in memory. */
  public Optional<Path> path(URI uri) {
    return uri.isFile() && uri.hasAbsolutePath()
        ? Optional.of(Path.of(uri.toFileString()))
        : Optional.empty();
  }

  /** The resource of a file. */
  public URI uri(Path file) {
    return URI.createFileURI(file.toString());
  }
}
