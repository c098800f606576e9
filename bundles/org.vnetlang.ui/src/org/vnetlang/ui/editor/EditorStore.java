package org.vnetlang.ui.editor;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.eclipse.ui.texteditor.ChainedPreferenceStore;
import org.vnetlang.ui.VnetUi;

/** The preferences of the editor: those of all text editors, and a few of its own. */
final class EditorStore {
  /** Whether a brace's partner is shown. */
  static final String BRACKETS = "editor.brackets";

  /** Its colour, grey in light and dark themes. */
  static final String BRACKET_COLOR = "editor.brackets.color";

  private EditorStore() {}

  static IPreferenceStore over(IPreferenceStore common) {
    var own = new ScopedPreferenceStore(InstanceScope.INSTANCE, VnetUi.ID);
    own.setDefault(BRACKETS, true);
    own.setDefault(BRACKET_COLOR, "140,140,140");
    return new ChainedPreferenceStore(new IPreferenceStore[] {own, common});
  }
}
