package org.vnetlang.ui.project;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.WizardNewFileCreationPage;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.vnetlang.ui.Icons;
import org.vnetlang.ui.VnetUi;

/** Makes a file in a project or folder, from one of the templates that are one file. */
public final class NewFileWizard extends Wizard implements INewWizard {
  private final TemplatePage template =
      new TemplatePage(Template.ALL.stream().filter(each -> each.others().isEmpty()).toList());
  private NamePage name;

  /** Called by the workbench. */
  public NewFileWizard() {
    setWindowTitle(say("file.window"));
    setDefaultPageImageDescriptor(Icons.descriptor("wizard"));
  }

  @Override
  public void init(IWorkbench workbench, IStructuredSelection selection) {
    name = new NamePage(selection);
  }

  @Override
  public void addPages() {
    addPage(name);
    addPage(template);
  }

  @Override
  public boolean performFinish() {
    var file = name.createNewFile();
    if (file == null) {
      return false;
    }
    var page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    try {
      BasicNewResourceWizard.selectAndReveal(file, page.getWorkbenchWindow());
      IDE.openEditor(page, file);
    } catch (CoreException unopened) {
      VnetUi.log(file.getName(), unopened);
    }
    return true;
  }

  private static String say(String key) {
    return VnetUi.say(NewFileWizard.class, key);
  }

  /** Where the file goes, and its name. */
  private final class NamePage extends WizardNewFileCreationPage {
    NamePage(IStructuredSelection selection) {
      super("file", selection);
      setTitle(say("file.title"));
      setDescription(say("file.description"));
      setFileExtension(VnetUi.EXTENSION);
      setFileName("network." + VnetUi.EXTENSION);
      setImageDescriptor(Icons.descriptor("wizard"));
    }

    /** Signs that an import could not be written with are refused at once. */
    @Override
    protected boolean validatePage() {
      if (!super.validatePage()) {
        return false;
      }
      if (getFileName().chars().anyMatch(c -> c == '"' || c == '\\' || c == ':' || c < ' ')) {
        setErrorMessage(say("file.name"));
        return false;
      }
      return true;
    }

    @Override
    protected InputStream getInitialContents() {
      var chosen = template.chosen();
      try {
        var text = chosen.text(chosen.files().get(0));
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
      } catch (IOException missing) {
        VnetUi.log(chosen.name(), missing);
        return null;
      }
    }
  }
}
