package org.vnetlang.ui.project;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.WorkspaceModifyOperation;
import org.eclipse.ui.dialogs.WizardNewProjectCreationPage;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewProjectResourceWizard;
import org.vnetlang.ui.Icons;
import org.vnetlang.ui.VnetUi;

/** Makes a project that builds, from one of the templates. */
public final class NewProjectWizard extends Wizard implements INewWizard, IExecutableExtension {
  private final WizardNewProjectCreationPage name = new WizardNewProjectCreationPage("project");
  private final TemplatePage template = new TemplatePage(Template.ALL);
  private IConfigurationElement configuration;

  /** Called by the workbench. */
  public NewProjectWizard() {
    setWindowTitle(say("project.window"));
    setNeedsProgressMonitor(true);
    setDefaultPageImageDescriptor(Icons.descriptor("wizard"));
    name.setTitle(say("project.title"));
    name.setDescription(say("project.description"));
    name.setImageDescriptor(Icons.descriptor("wizard"));
  }

  @Override
  public void init(IWorkbench workbench, IStructuredSelection selection) {
    // a project needs no selection
  }

  @Override
  public void setInitializationData(IConfigurationElement element, String property, Object data) {
    configuration = element;
  }

  @Override
  public void addPages() {
    addPage(name);
    addPage(template);
  }

  @Override
  public boolean performFinish() {
    var project = name.getProjectHandle();
    var location = name.useDefaults() ? null : name.getLocationURI();
    var chosen = template.chosen();
    var making =
        new WorkspaceModifyOperation() {
          @Override
          protected void execute(IProgressMonitor monitor) throws CoreException {
            make(project, location, chosen, monitor);
          }
        };
    try {
      getContainer().run(true, true, making);
    } catch (InvocationTargetException failed) {
      VnetUi.log(project.getName(), failed.getTargetException());
      MessageDialog.openError(
          getShell(), say("project.failed"), failed.getTargetException().getMessage());
      return false;
    } catch (InterruptedException stopped) {
      return false;
    }
    BasicNewProjectResourceWizard.updatePerspective(configuration);
    open(project.getFile(chosen.files().get(0)));
    return true;
  }

  private static void make(
      IProject project, URI location, Template template, IProgressMonitor monitor)
      throws CoreException {
    var description = project.getWorkspace().newProjectDescription(project.getName());
    description.setLocationURI(location);
    project.create(description, monitor);
    project.open(monitor);
    for (var each : template.files()) {
      var file = project.getFile(each);
      if (!file.exists()) {
        file.create(new ByteArrayInputStream(bytes(template, each)), true, monitor);
      }
    }
    VnetNature.set(project, true);
  }

  private static byte[] bytes(Template template, String file) throws CoreException {
    try {
      return template.text(file).getBytes(StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new CoreException(Status.error(file, missing));
    }
  }

  private static void open(IFile file) {
    var page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    try {
      BasicNewProjectResourceWizard.selectAndReveal(file, page.getWorkbenchWindow());
      IDE.openEditor(page, file);
    } catch (CoreException unopened) {
      VnetUi.log(file.getName(), unopened);
    }
  }

  private static String say(String key) {
    return VnetUi.say(NewProjectWizard.class, key);
  }
}
