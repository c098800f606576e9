package org.vnetlang.lang.resolve;

import com.google.inject.Singleton;
import java.util.List;
import org.eclipse.emf.ecore.resource.Resource;
import org.vnetlang.lang.vnet.File;

/** The files that belong together: the one asked for first, then those it imports. */
@Singleton
public class ProjectFiles {

  /** The files, as far as they can be read. */
  public List<File> of(Resource resource) {
    return resource.getContents().stream()
        .filter(File.class::isInstance)
        .map(File.class::cast)
        .toList();
  }
}
