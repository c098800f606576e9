package org.vnetlang.lang.imports;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.List;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.vnetlang.lang.vnet.File;

/** The files that belong together, found once until the text of the one asked for changes. */
@Singleton
public class ProjectFiles {
  private static final Object KEY = ProjectFiles.class;

  @Inject private IResourceScopeCache cache;
  @Inject private Locations locations;

  /** The file and what it imports, with what is wrong there. */
  public Project project(Resource resource) {
    if (!(resource instanceof XtextResource)
        || resource.getContents().isEmpty()
        || !(resource.getContents().get(0) instanceof File file)) {
      return new Project(List.of(), List.of());
    }
    return cache.get(KEY, resource, () -> new Importing(locations).run(file));
  }

  /** The files, as far as they can be read. */
  public List<File> of(Resource resource) {
    return project(resource).files();
  }
}
