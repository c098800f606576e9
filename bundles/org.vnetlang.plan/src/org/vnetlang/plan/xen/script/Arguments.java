package org.vnetlang.plan.xen.script;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words a script is called with (xen-script-common.sh): the first one without an equals sign is
 * the command, the others are assignments.
 *
 * @param command the command, or the empty string
 * @param values what is assigned, by name
 */
public record Arguments(String command, Map<String, String> values) {
  public Arguments {
    values = Map.copyOf(values);
  }

  /** Those of a call. */
  public static Arguments of(List<String> words) {
    var values = new LinkedHashMap<String, String>();
    String command = "";
    for (String word : words) {
      int equals = word.indexOf('=');
      if (equals > 0) {
        values.put(word.substring(0, equals), word.substring(equals + 1));
      } else if (equals < 0 && command.isEmpty()) {
        command = word;
      }
    }
    return new Arguments(command, values);
  }

  /** A value; an empty one counts as none, as in {@code ${name:-…}}. */
  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
  }
}
