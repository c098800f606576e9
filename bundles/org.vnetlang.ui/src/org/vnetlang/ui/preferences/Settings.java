package org.vnetlang.ui.preferences;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ProjectScope;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IScopeContext;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Texts;
import org.vnetlang.ui.VnetUi;

/** What somebody chose: for a project where its {@code .settings} say so, else for all. */
public final class Settings {
  private static final int KIB = 1024;

  private final IScopeContext[] scopes;

  private Settings(IScopeContext... scopes) {
    this.scopes = scopes;
  }

  /** The settings of everything that is in no project. */
  public static Settings general() {
    return new Settings(InstanceScope.INSTANCE, DefaultScope.INSTANCE);
  }

  /** The settings of a project. */
  public static Settings of(IProject project) {
    return new Settings(new ProjectScope(project), InstanceScope.INSTANCE, DefaultScope.INSTANCE);
  }

  /** Whether something is switched on. */
  public boolean on(Key key) {
    return Boolean.parseBoolean(value(key));
  }

  /** The folder for generated files below the project: one or several plain names. */
  public String output() {
    var chosen = value(Key.OUTPUT);
    return OutputFolder.plain(chosen) ? chosen : Key.OUTPUT.usual();
  }

  /** The language of findings and verdicts. */
  public Texts texts() {
    var chosen = value(Key.LANGUAGE);
    return Texts.of(chosen.equals("system") ? Locale.getDefault() : Locale.forLanguageTag(chosen));
  }

  /** How findings of a kind are shown. */
  public Shown shown(Issue issue) {
    return choice(Key.SEVERITY + issue.code()).orElse(Shown.of(issue.severity()));
  }

  /** How expectations are shown, {@link Key#FAILING} or {@link Key#CANNOT_TELL} ones. */
  public Shown shown(Key verdict) {
    return choice(verdict.key()).or(() -> Shown.byKey(verdict.usual())).orElse(Shown.WARNING);
  }

  /** The largest file that is read in the background, in bytes. */
  public long largestFile() {
    return (long) number(Key.LARGEST_FILE) * KIB;
  }

  /** The most guests of a network that is simulated in the background. */
  public int mostGuests() {
    return number(Key.MOST_GUESTS);
  }

  private Optional<Shown> choice(String key) {
    return Shown.byKey(value(key, ""));
  }

  private int number(Key key) {
    try {
      return Integer.parseInt(value(key));
    } catch (NumberFormatException broken) {
      return Integer.parseInt(key.usual());
    }
  }

  private String value(Key key) {
    return value(key.key(), key.usual());
  }

  private String value(String key, String otherwise) {
    return Platform.getPreferencesService().getString(VnetUi.ID, key, otherwise, scopes);
  }
}
