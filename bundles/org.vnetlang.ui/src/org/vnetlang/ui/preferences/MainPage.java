package org.vnetlang.ui.preferences;

import java.util.Arrays;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.vnetlang.ui.VnetUi;
import org.vnetlang.ui.project.BuildJob;

/** What is checked and generated, and in which language. */
public final class MainPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
  /** Called by the workbench. */
  public MainPage() {
    super(GRID);
    setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, VnetUi.ID));
    setDescription(say("main.description"));
  }

  @Override
  public void init(IWorkbench workbench) {
    // all that it needs is in the store
  }

  @Override
  protected void createFieldEditors() {
    var area = getFieldEditorParent();
    addField(
        new ComboFieldEditor(
            Key.LANGUAGE.key(),
            say("main.language"),
            new String[][] {
              {say("main.language.system"), "system"}, {"English", "en"}, {"Espa\u00f1ol", "es"}
            },
            area));
    addField(new BooleanFieldEditor(Key.GENERATE.key(), say("main.generate"), area));
    var folder = new Folder(area);
    folder.setErrorMessage(say("main.output.bad"));
    addField(folder);
    addField(new BooleanFieldEditor(Key.FORMAT_ON_SAVE.key(), say("main.format"), area));
    addField(new BooleanFieldEditor(Key.EXPECTATIONS.key(), say("main.expectations"), area));
    addField(new ComboFieldEditor(Key.FAILING.key(), say("main.failing"), choices(), area));
    addField(new ComboFieldEditor(Key.CANNOT_TELL.key(), say("main.cannot-tell"), choices(), area));
  }

  private static String[][] choices() {
    return Arrays.stream(Shown.values())
        .map(each -> new String[] {say("shown." + each.key()), each.key()})
        .toArray(String[][]::new);
  }

  @Override
  public boolean performOk() {
    boolean done = super.performOk();
    BuildJob.rebuild();
    return done;
  }

  private static String say(String key) {
    return VnetUi.say(MainPage.class, key);
  }

  /** The field for the output folder. */
  private static final class Folder extends StringFieldEditor {
    Folder(Composite area) {
      super(Key.OUTPUT.key(), say("main.output"), area);
      setEmptyStringAllowed(false);
    }

    @Override
    protected boolean doCheckState() {
      return OutputFolder.plain(getStringValue());
    }
  }
}
