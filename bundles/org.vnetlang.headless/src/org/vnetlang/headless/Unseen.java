package org.vnetlang.headless;

/**
 * Characters that nobody sees but that a terminal or a reader obeys: escape sequences begin with
 * them, and bidirectional controls show a text in another order than the machine reads it (Unicode
 * Technical Report 36, "Unicode Security Considerations").
 */
public final class Unseen {
  private Unseen() {}

  /**
   * Whether the code point is a control, format or separator character or half a surrogate pair.
   */
  public static boolean is(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
