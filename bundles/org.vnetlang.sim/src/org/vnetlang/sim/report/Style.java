package org.vnetlang.sim.report;

import java.util.Arrays;
import java.util.Optional;

/** Whose printouts they are. */
public enum Style {
  /**
   * Linux 2.6.16 as Xen 3.0 brought it, net-tools 1.60, bridge-utils 1.1, iproute2 of 2006,
   * iptables 1.3.
   */
  TUTORIAL("2006"),
  /** A kernel 6, net-tools 2.10, bridge-utils 1.7, iproute2 6, iptables 1.8 on nf_tables. */
  TODAY("today");

  private final String word;

  Style(String word) {
    this.word = word;
  }

  /** Its word on the command line. */
  public String word() {
    return word;
  }

  /** The style of a word. */
  public static Optional<Style> of(String word) {
    return Arrays.stream(values()).filter(style -> style.word.equals(word)).findFirst();
  }

  boolean isToday() {
    return this == TODAY;
  }
}
