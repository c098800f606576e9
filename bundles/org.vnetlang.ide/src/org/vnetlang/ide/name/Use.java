package org.vnetlang.ide.name;

import java.util.List;
import org.vnetlang.ide.Location;

/**
 * A name that means something declared elsewhere.
 *
 * @param location the name, without the number of a member
 * @param targets what it means, one or several: a bridge on every host; a card of a guest means the
 *     card of its template, too
 */
public record Use(Location location, List<Declared> targets) {
  public Use {
    targets = List.copyOf(targets);
  }
}
