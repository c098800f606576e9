package org.vnetlang.ui.project;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.vnetlang.ui.VnetUi;

/**
 * Notes which Vnet files changed and leaves the work to a {@link BuildJob}: the workspace is locked
 * while builders run, and the next save must not wait for a large network.
 */
public final class VnetBuilder extends IncrementalProjectBuilder {
  /** The builder's id. */
  public static final String ID = VnetUi.ID + ".builder";

  /** What somebody chose for this project alone. */
  private static final IPath SETTINGS =
      IPath.fromPortableString(".settings/" + VnetUi.ID + ".prefs");

  @Override
  protected IProject[] build(int kind, Map<String, String> args, IProgressMonitor monitor)
      throws CoreException {
    var delta = kind == FULL_BUILD ? null : getDelta(getProject());
    if (delta == null || delta.findMember(SETTINGS) != null) {
      BuildJob.of(getProject()).everything();
    } else {
      var changed = changed(delta);
      if (!changed.isEmpty()) {
        BuildJob.of(getProject()).changed(changed);
      }
    }
    return new IProject[0];
  }

  @Override
  protected void clean(IProgressMonitor monitor) throws CoreException {
    getProject().deleteMarkers(Marks.PROBLEM, true, IResource.DEPTH_INFINITE);
    BuildJob.forget(getProject());
  }

  /** Vnet files that came, went, or have another text now; markers are no change. */
  private static Set<IPath> changed(IResourceDelta delta) throws CoreException {
    var paths = new LinkedHashSet<IPath>();
    delta.accept(
        each -> {
          boolean text =
              each.getKind() != IResourceDelta.CHANGED
                  || (each.getFlags() & (IResourceDelta.CONTENT | IResourceDelta.REPLACED)) != 0;
          if (text && each.getResource() instanceof IFile file && VnetUi.isVnet(file)) {
            paths.add(file.getProjectRelativePath());
          }
          return true;
        });
    return paths;
  }
}
