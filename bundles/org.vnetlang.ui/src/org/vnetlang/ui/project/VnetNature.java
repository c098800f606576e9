package org.vnetlang.ui.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.ICommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectNature;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.vnetlang.ui.VnetUi;

/** Makes a project one whose Vnet files are checked and generated from. */
public final class VnetNature implements IProjectNature {
  /** The nature's id. */
  public static final String ID = VnetUi.ID + ".nature";

  private IProject project;

  /** Whether a project is open and has the nature. */
  public static boolean has(IProject project) {
    try {
      return project != null && project.isAccessible() && project.hasNature(ID);
    } catch (CoreException gone) {
      return false;
    }
  }

  /** Gives a project the nature, or takes it. */
  public static void set(IProject project, boolean on) throws CoreException {
    var description = project.getDescription();
    var natures = new ArrayList<>(List.of(description.getNatureIds()));
    boolean changed = on ? !natures.contains(ID) && natures.add(ID) : natures.remove(ID);
    if (changed) {
      description.setNatureIds(natures.toArray(String[]::new));
      project.setDescription(description, null);
    }
  }

  @Override
  public void configure() throws CoreException {
    var description = project.getDescription();
    var commands = new ArrayList<>(List.of(description.getBuildSpec()));
    if (commands.stream().noneMatch(VnetNature::ours)) {
      var command = description.newCommand();
      command.setBuilderName(VnetBuilder.ID);
      commands.add(command);
      description.setBuildSpec(commands.toArray(ICommand[]::new));
      project.setDescription(description, null);
    }
  }

  @Override
  public void deconfigure() throws CoreException {
    var description = project.getDescription();
    var commands = Arrays.stream(description.getBuildSpec()).filter(each -> !ours(each)).toList();
    description.setBuildSpec(commands.toArray(ICommand[]::new));
    project.setDescription(description, null);
    BuildJob.forget(project);
    project.deleteMarkers(Marks.PROBLEM, true, IResource.DEPTH_INFINITE);
  }

  private static boolean ours(ICommand command) {
    return command.getBuilderName().equals(VnetBuilder.ID);
  }

  @Override
  public IProject getProject() {
    return project;
  }

  @Override
  public void setProject(IProject project) {
    this.project = project;
  }
}
