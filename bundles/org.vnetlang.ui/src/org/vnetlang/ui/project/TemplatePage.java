package org.vnetlang.ui.project;

import java.io.IOException;
import java.util.List;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.vnetlang.ui.Icons;
import org.vnetlang.ui.VnetUi;

/** What to begin with: a list, what each shows, and its text. */
final class TemplatePage extends WizardPage {
  private static final int[] LIST_AND_TEXT = {40, 60};
  private static final int HEIGHT = 300;
  private static final int WIDTH = 640;

  private final List<Template> offered;
  private Template chosen;
  private Label about;
  private StyledText text;

  TemplatePage(List<Template> offered) {
    super("template");
    this.offered = offered;
    this.chosen = offered.get(0);
    setTitle(VnetUi.say(TemplatePage.class, "template.title"));
    setDescription(VnetUi.say(TemplatePage.class, "template.description"));
    setImageDescriptor(Icons.descriptor("wizard"));
  }

  /** What is selected; the first one until somebody chooses. */
  Template chosen() {
    return chosen;
  }

  @Override
  public void createControl(Composite parent) {
    var area = new Composite(parent, SWT.NONE);
    area.setLayout(new GridLayout());
    about = new Label(area, SWT.WRAP);
    about.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    var sash = new SashForm(area, SWT.HORIZONTAL);
    var size = new GridData(SWT.FILL, SWT.FILL, true, true);
    size.heightHint = HEIGHT;
    size.widthHint = WIDTH;
    sash.setLayoutData(size);
    var table = new TableViewer(sash, SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL);
    text = new StyledText(sash, SWT.BORDER | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL);
    text.setFont(JFaceResources.getTextFont());
    text.setMargins(4, 4, 4, 4);
    sash.setWeights(LIST_AND_TEXT);
    table.setContentProvider(ArrayContentProvider.getInstance());
    table.setLabelProvider(new Names());
    table.setInput(offered);
    table.addSelectionChangedListener(
        event -> show((Template) table.getStructuredSelection().getFirstElement()));
    table.addDoubleClickListener(event -> finish());
    table.setSelection(new StructuredSelection(chosen));
    setControl(area);
  }

  private void show(Template template) {
    if (template != null) {
      chosen = template;
      about.setText(template.about());
      try {
        text.setText(template.text(template.files().get(0)));
      } catch (IOException missing) {
        VnetUi.log(template.name(), missing);
      }
      about.requestLayout();
    }
  }

  private void finish() {
    if (getWizard().canFinish() && getWizard().performFinish()) {
      getShell().close();
    }
  }

  /** The list's lines. */
  private static final class Names extends LabelProvider {
    @Override
    public String getText(Object element) {
      return ((Template) element).title();
    }

    @Override
    public Image getImage(Object element) {
      return Icons.image("vnet");
    }
  }
}
