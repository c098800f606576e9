package org.vnetlang.gen;

/** Text of unknown origin as harmless ASCII, for comments and messages. */
public final class Ascii {
  private static final int SHOWN = 120;

  private Ascii() {}

  /** Whether the text consists of printable ASCII characters, blanks included. */
  public static boolean printable(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c <= '~');
  }

  /**
   * The text in double quotes on one line: everything but letters, digits and a few signs becomes
   * {@code \}{@code uXXXX}, and what is longer than 120 characters is cut.
   */
  public static String shown(String text) {
    var shown = new StringBuilder("\"");
    text.chars().limit(SHOWN).forEach(c -> append(shown, (char) c));
    return shown.append(text.length() > SHOWN ? "\"..." : "\"").toString();
  }

  /** A comment line of the formats that begin one with {@code #}, line end included. */
  public static String comment(String text) {
    return "# " + (printable(text) ? text : shown(text)) + "\n";
  }

  private static void append(StringBuilder shown, char c) {
    boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    if (letter || c >= '0' && c <= '9' || " ._-:/@".indexOf(c) >= 0) {
      shown.append(c);
    } else {
      shown.append("\\u");
      for (int shift = 12; shift >= 0; shift -= 4) {
        shown.append(Character.forDigit(c >> shift & 15, 16));
      }
    }
  }
}
