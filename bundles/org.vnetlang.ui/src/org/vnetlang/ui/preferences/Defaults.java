package org.vnetlang.ui.preferences;

import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.ui.VnetUi;

/** Puts what the preferences are before anybody chooses where pages look for it. */
public final class Defaults extends AbstractPreferenceInitializer {
  @Override
  public void initializeDefaultPreferences() {
    var node = DefaultScope.INSTANCE.getNode(VnetUi.ID);
    for (var key : Key.values()) {
      node.put(key.key(), key.usual());
    }
    for (var issue : Issue.values()) {
      node.put(Key.SEVERITY + issue.code(), Shown.of(issue.severity()).key());
    }
  }
}
