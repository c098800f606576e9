package org.vnetlang.lang.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a marker carries besides its sentence, in the strings that Xtext hands on to quick fixes and
 * to the command line.
 *
 * @param replacement text that would mend the marked place
 * @param arguments values for the holes of the issue's texts
 */
public record IssueData(Optional<String> replacement, List<String> arguments) {
  private static final String MEND = "=";

  public IssueData {
    arguments = List.copyOf(arguments);
  }

  /** First the mend behind an equals sign (empty: none), then the arguments. */
  public String[] encode() {
    var data = new ArrayList<String>();
    data.add(replacement.map(text -> MEND + text).orElse(""));
    data.addAll(arguments);
    return data.toArray(String[]::new);
  }

  /** The reverse; foreign data give no mend and no arguments. */
  public static IssueData decode(String[] data) {
    if (data == null || data.length == 0 || data[0] == null) {
      return new IssueData(Optional.empty(), List.of());
    }
    var mend =
        data[0].startsWith(MEND) ? Optional.of(data[0].substring(1)) : Optional.<String>empty();
    return new IssueData(mend, List.of(data).subList(1, data.length));
  }
}
