package org.vnetlang.headless.fidelity;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * One thing that holds on a machine.
 *
 * @param fact its kind
 * @param device the interface it is about, or the empty string
 * @param text the rest, as a Linux command would print it
 */
record Line(Fact fact, String device, String text) implements Comparable<Line> {
  private static final Pattern GUEST = Pattern.compile("vif[1-9]\\d*\\.\\d+");
  private static final Comparator<Line> ORDER =
      Comparator.comparing(Line::fact).thenComparing(Line::device).thenComparing(Line::text);

  /** Whether it is about the host's end of a guest's card. */
  boolean ofGuest() {
    return isVif(device);
  }

  static boolean isVif(String device) {
    return GUEST.matcher(device).matches();
  }

  @Override
  public int compareTo(Line other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return (device + " " + text).strip();
  }
}
