package org.vnetlang.ide;

/**
 * A value that is not written but holds, shown between the characters.
 *
 * @param offset where
 * @param text what
 * @param kind what it is
 * @param tooltip more of it
 */
public record Inlay(int offset, String text, Kind kind, String tooltip) {

  /** What is shown. */
  public enum Kind {
    ADDRESS,
    MAC,
    GATEWAY,
    HOLDS,
    FAILS,
    CANNOT_TELL
  }
}
