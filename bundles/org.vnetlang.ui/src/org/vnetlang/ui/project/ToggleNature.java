package org.vnetlang.ui.project;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Gives the selected projects the nature, or takes it from those that have it. */
public final class ToggleNature extends AbstractHandler {
  @Override
  public Object execute(ExecutionEvent event) throws ExecutionException {
    for (var each : HandlerUtil.getCurrentStructuredSelection(event)) {
      var project = Adapters.adapt(each, IProject.class);
      try {
        if (project != null && project.isOpen()) {
          VnetNature.set(project, !VnetNature.has(project));
        }
      } catch (CoreException unwritable) {
        throw new ExecutionException(project.getName(), unwritable);
      }
    }
    return null;
  }
}
