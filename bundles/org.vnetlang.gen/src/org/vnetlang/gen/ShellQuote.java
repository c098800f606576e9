package org.vnetlang.gen;

import java.util.regex.Pattern;

/** Values as single words of a POSIX shell (XCU 2.2.2): nothing in them is ever expanded. */
public final class ShellQuote {
  private static final Pattern BARE = Pattern.compile("[A-Za-z0-9_./:][A-Za-z0-9_./:@%+,-]*");

  private ShellQuote() {}

  /**
   * The text as one word: a harmless one as it is, every other one in single quotes. The character
   * zero, which no word can hold, is dropped.
   */
  public static String word(String text) {
    if (BARE.matcher(text).matches()) {
      return text;
    }
    return "'" + text.replace("\0", "").replace("'", "'\\''") + "'";
  }
}
