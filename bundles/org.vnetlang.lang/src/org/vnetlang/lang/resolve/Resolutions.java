package org.vnetlang.lang.resolve;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.List;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.vnetlang.lang.imports.ProjectFiles;

/** The resolution of a resource, computed once until its text changes. */
@Singleton
public class Resolutions {
  private static final Object KEY = Resolutions.class;

  @Inject private IResourceScopeCache cache;
  @Inject private ProjectFiles files;

  /** What the file in the resource means, imports included; an unreadable file means nothing. */
  public Resolution of(Resource resource) {
    return resource instanceof XtextResource
        ? cache.get(KEY, resource, () -> Resolver.resolve(files.of(resource)))
        : Resolver.resolve(List.of());
  }
}
