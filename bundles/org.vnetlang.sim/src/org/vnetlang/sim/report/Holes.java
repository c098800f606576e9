package org.vnetlang.sim.report;

import java.util.ArrayList;
import java.util.regex.Pattern;

/** Finds what varies in a line that another part of the simulator wrote. */
final class Holes {
  private Holes() {}

  /** A line in which all that the pattern finds varies. */
  static Line of(String text, Pattern varying) {
    var parts = new ArrayList<String>();
    var matcher = varying.matcher(text);
    int from = 0;
    while (matcher.find()) {
      parts.add(text.substring(from, matcher.start()));
      parts.add(matcher.group());
      from = matcher.end();
    }
    parts.add(text.substring(from));
    return Line.of(parts.get(0), parts.stream().skip(1).toArray(String[]::new));
  }
}
