package org.vnetlang.lang.syntax;

import org.vnetlang.lang.Limits;

/**
 * What the parser is given: the text itself, unless that would break it. The parser is recursive
 * and a stack ends, so blocks deeper than the limit lose their braces; a text that is too large is
 * not read at all. A sign that no text may hold (a Unicode noncharacter) marks the place, and
 * offsets stay what they were.
 */
final class Guarded {
  /** Stands where a block is too deep. */
  static final char TOO_DEEP = '\uFDD0';

  /** Stands at the beginning of a text that is too large. */
  static final char TOO_LARGE = '\uFDD1';

  private Guarded() {}

  static String text(String text) {
    if (text.length() > Limits.FILE_BYTES) {
      return TOO_LARGE + " ".repeat(text.length() - 1);
    }
    int first = firstTooDeep(text);
    return first < 0 ? text : flattened(text);
  }

  private static int firstTooDeep(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i = next(text, i)) {
      if (text.charAt(i) == '{' && ++depth > Limits.NESTING) {
        return i;
      } else if (text.charAt(i) == '}' && depth > 0) {
        depth--;
      }
    }
    return -1;
  }

  private static String flattened(String text) {
    var flat = new StringBuilder(text);
    int depth = 0;
    boolean marked = false;
    for (int i = 0; i < text.length(); i = next(text, i)) {
      if (text.charAt(i) == '{' && ++depth > Limits.NESTING) {
        flat.setCharAt(i, marked ? ' ' : TOO_DEEP);
        marked = true;
      } else if (text.charAt(i) == '}' && depth > 0 && depth-- > Limits.NESTING) {
        flat.setCharAt(i, ' ');
      }
    }
    return flat.toString();
  }

  /** The next character that is not inside a comment or a text in quotes that begins here. */
  private static int next(String text, int i) {
    char c = text.charAt(i);
    char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
    if (c == '#' || c == '/' && after == '/') {
      return lineEnd(text, i);
    }
    if (c == '/' && after == '*') {
      int end = text.indexOf("*/", i + 2);
      return end < 0 ? text.length() : end + 2;
    }
    return c == '"' ? quoted(text, i + 1) : i + 1;
  }

  private static int lineEnd(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    return i;
  }

  private static int quoted(String text, int from) {
    int end = lineEnd(text, from);
    for (int i = from; i < end; i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == '"') {
        return i + 1;
      }
    }
    return end;
  }
}
