package org.vnetlang.lang.suggest;

import org.vnetlang.lang.validation.Place;

/**
 * A change of a file's text.
 *
 * @param where characters that are replaced; none of them where something is put in between
 * @param text what stands there instead
 */
public record Mend(Place.OfRegion where, String text) {

  /** The file's text with the change. */
  public String applyTo(String file) {
    int end = where.offset() + where.length();
    return file.substring(0, where.offset()) + text + file.substring(end);
  }
}
