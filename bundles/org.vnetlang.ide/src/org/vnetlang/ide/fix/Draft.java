package org.vnetlang.ide.fix;

import java.util.List;
import org.vnetlang.ide.Edit;

/**
 * A change that may mend something.
 *
 * @param key which sentence is its title
 * @param arguments values for the holes of the sentence
 * @param edits the change of this file
 */
public record Draft(String key, List<String> arguments, List<Edit> edits) {
  public Draft {
    arguments = List.copyOf(arguments);
    edits = List.copyOf(edits);
  }

  static Draft of(String key, List<Edit> edits, Object... arguments) {
    return new Draft(key, List.of(arguments).stream().map(Object::toString).toList(), edits);
  }
}
