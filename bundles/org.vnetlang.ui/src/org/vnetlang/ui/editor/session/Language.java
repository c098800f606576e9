package org.vnetlang.ui.editor.session;

import org.eclipse.core.runtime.preferences.IEclipsePreferences.PreferenceChangeEvent;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.vnetlang.ide.Services;
import org.vnetlang.ui.VnetUi;
import org.vnetlang.ui.preferences.Key;
import org.vnetlang.ui.preferences.Settings;

/** The editor services of this window, in the language that somebody chose for their sentences. */
public final class Language {
  private static Language current;

  private Services services;

  private Language() {
    services = Services.of(Settings.general().texts());
    InstanceScope.INSTANCE.getNode(VnetUi.ID).addPreferenceChangeListener(this::changed);
  }

  /** The services; made when they are asked for first, which takes a moment. */
  public static Services services() {
    return get().theirs();
  }

  private static synchronized Language get() {
    if (current == null) {
      current = new Language();
    }
    return current;
  }

  private synchronized Services theirs() {
    return services;
  }

  private void changed(PreferenceChangeEvent event) {
    if (event.getKey().equals(Key.LANGUAGE.key())) {
      synchronized (this) {
        services = Services.of(Settings.general().texts());
      }
    }
    Sessions.refresh();
  }
}
