package org.vnetlang.ide;

/**
 * Lines that can be folded away.
 *
 * @param span from the first line's first character that belongs to it to the last one's end
 * @param kind what it is
 */
public record Folding(Span span, Kind kind) {

  /** What is folded. */
  public enum Kind {
    /** A statement with braces. */
    BLOCK,
    /** A comment of several lines, or several ones below each other. */
    COMMENT,
    IMPORTS
  }
}
