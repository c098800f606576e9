package org.vnetlang.ui.editor.assist;

import java.io.IOException;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.text.templates.ContextTypeRegistry;
import org.eclipse.jface.text.templates.persistence.TemplateStore;
import org.eclipse.ui.editors.text.templates.ContributionContextTypeRegistry;
import org.eclipse.ui.editors.text.templates.ContributionTemplateStore;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.vnetlang.ui.VnetUi;

/** The templates that people keep, with ours to begin with. */
public final class TemplateShelf {
  private static final String KEY = "editor.templates";
  private static TemplateShelf shelf;

  private final ScopedPreferenceStore preferences =
      new ScopedPreferenceStore(InstanceScope.INSTANCE, VnetUi.ID);
  private final ContextTypeRegistry kinds;
  private final TemplateStore store;

  private TemplateShelf() {
    var registry = new ContributionContextTypeRegistry();
    registry.addContextType(TemplateKind.ID);
    kinds = registry;
    store = new ContributionTemplateStore(registry, preferences, KEY);
    try {
      store.load();
    } catch (IOException broken) {
      VnetUi.log(KEY, broken);
    }
  }

  /** The only one. */
  public static synchronized TemplateShelf get() {
    if (shelf == null) {
      shelf = new TemplateShelf();
    }
    return shelf;
  }

  /** Where they can be written. */
  public ContextTypeRegistry kinds() {
    return kinds;
  }

  /** The templates. */
  public TemplateStore store() {
    return store;
  }

  /** Where changes are kept. */
  ScopedPreferenceStore preferences() {
    return preferences;
  }
}
