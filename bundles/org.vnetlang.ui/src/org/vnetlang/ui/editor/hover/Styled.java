package org.vnetlang.ui.editor.hover;

import java.util.List;

/**
 * Characters and how they look.
 *
 * @param text the characters
 * @param runs those that look special, in order
 */
public record Styled(String text, List<Run> runs) {
  public Styled {
    runs = List.copyOf(runs);
  }

  /** How characters look. */
  public enum Look {
    BOLD,
    /** Letters of one width. */
    CODE,
    /** The same, and the first line of a table. */
    HEAD
  }

  /**
   * Characters that look special.
   *
   * @param offset the first one
   * @param length how many
   * @param look how they look
   */
  public record Run(int offset, int length, Look look) {}
}
