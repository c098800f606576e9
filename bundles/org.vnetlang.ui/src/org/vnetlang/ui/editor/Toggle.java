package org.vnetlang.ui.editor;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.vnetlang.ui.VnetUi;

/** What people switch on and off while they work; all of it is on before anybody does. */
public enum Toggle {
  OCCURRENCES("editor.occurrences"),
  MININGS("editor.minings"),
  LINK_OUTLINE("editor.outline.link");

  private final String key;

  Toggle(String key) {
    this.key = key;
  }

  /** Whether it is on. */
  public boolean isOn() {
    return InstanceScope.INSTANCE.getNode(VnetUi.ID).getBoolean(key, true);
  }

  /** Switches it on or off, for this and later days. */
  public void set(boolean on) {
    var node = InstanceScope.INSTANCE.getNode(VnetUi.ID);
    node.putBoolean(key, on);
    try {
      node.flush();
    } catch (BackingStoreException full) {
      VnetUi.log(key, full);
    }
  }
}
