package org.vnetlang.ui.preferences;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.vnetlang.lang.Limits;
import org.vnetlang.ui.VnetUi;
import org.vnetlang.ui.project.BuildJob;

/** How large a network may be that is worked on in the background. */
public final class LimitsPage extends FieldEditorPreferencePage
    implements IWorkbenchPreferencePage {
  private static final int KIB = 1024;
  private static final int WIDTH = 400;

  /** Called by the workbench. */
  public LimitsPage() {
    super(GRID);
    setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, VnetUi.ID));
    setDescription(VnetUi.say(LimitsPage.class, "limits.description"));
  }

  @Override
  public void init(IWorkbench workbench) {
    // all that it needs is in the store
  }

  @Override
  protected void createFieldEditors() {
    number(Key.LARGEST_FILE, "limits.file", Limits.FILE_BYTES / KIB);
    number(Key.MOST_GUESTS, "limits.guests", Limits.GUESTS);
  }

  private void number(Key key, String label, int most) {
    var field =
        new IntegerFieldEditor(
            key.key(), VnetUi.say(LimitsPage.class, label), getFieldEditorParent());
    field.setValidRange(1, most);
    addField(field);
  }

  @Override
  protected Control createContents(Composite parent) {
    var fields = super.createContents(parent);
    var fixed = new Label(parent, SWT.WRAP);
    fixed.setText(
        VnetUi.say(
            LimitsPage.class,
            "limits.fixed",
            Limits.FILE_BYTES / KIB / KIB,
            Limits.NESTING,
            Limits.IMPORTS,
            Limits.GUESTS));
    var wide = new GridData(SWT.FILL, SWT.TOP, true, false);
    wide.widthHint = WIDTH;
    fixed.setLayoutData(wide);
    return fields;
  }

  @Override
  public boolean performOk() {
    boolean done = super.performOk();
    BuildJob.rebuild();
    return done;
  }
}
