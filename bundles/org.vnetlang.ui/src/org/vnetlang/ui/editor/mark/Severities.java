package org.vnetlang.ui.editor.mark;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.core.resources.ResourcesPlugin;
import org.vnetlang.ide.Marker;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.ui.preferences.Key;
import org.vnetlang.ui.preferences.Settings;
import org.vnetlang.ui.preferences.Shown;

/**
 * How markers of a file are shown: as somebody chose for its project, like those of the builder.
 *
 * @param settings what was chosen
 */
record Severities(Settings settings) {
  private static final Map<String, Issue> ISSUES =
      Arrays.stream(Issue.values()).collect(Collectors.toMap(Issue::code, Function.identity()));

  static Severities of(URI file) {
    var files = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(file);
    return new Severities(
        files.length > 0 ? Settings.of(files[0].getProject()) : Settings.general());
  }

  /** How what is wrong with the text is shown. */
  Shown of(Marker marker) {
    return Optional.ofNullable(ISSUES.get(marker.code()))
        .map(settings::shown)
        .orElseGet(() -> Shown.of(marker.severity()));
  }

  /** How expectations are shown that fail. */
  Shown failing() {
    return settings.on(Key.EXPECTATIONS) ? settings.shown(Key.FAILING) : Shown.IGNORE;
  }
}
