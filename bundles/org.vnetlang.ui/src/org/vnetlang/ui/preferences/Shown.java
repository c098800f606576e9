package org.vnetlang.ui.preferences;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.core.resources.IMarker;
import org.vnetlang.model.finding.Severity;

/** How a finding is shown; the default is what the language says of it. */
public enum Shown {
  ERROR(IMarker.SEVERITY_ERROR),
  WARNING(IMarker.SEVERITY_WARNING),
  INFO(IMarker.SEVERITY_INFO),
  /** Not at all. */
  IGNORE(-1);

  private final int marker;

  Shown(int marker) {
    this.marker = marker;
  }

  /** How a finding is shown where nobody chose. */
  public static Shown of(Severity severity) {
    return switch (severity) {
      case ERROR -> ERROR;
      case WARNING -> WARNING;
      case NOTE -> INFO;
    };
  }

  /** The severity of its marker; of none, -1. */
  public int marker() {
    return marker;
  }

  /** The word in the settings. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The reverse of {@link #key}; nothing for any other word. */
  static Optional<Shown> byKey(String key) {
    return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
  }
}
