package org.vnetlang.cli;

import org.vnetlang.headless.Unseen;

/**
 * Text from files, names and arguments as it may be shown at a terminal: what nobody would see, but
 * the terminal would obey, is spelt out.
 */
final class Visible {
  private Visible() {}

  /** The text in one line; an escape character becomes {@code <U+001B>}. */
  static String of(String text) {
    return spell(text, false);
  }

  /** The same, keeping line feeds and tabs. */
  static String lines(String text) {
    return spell(text, true);
  }

  static String of(int codePoint) {
    return "<U+%04X>".formatted(codePoint);
  }

  private static String spell(String text, boolean layout) {
    if (text.codePoints().noneMatch(Unseen::is)) {
      return text;
    }
    var shown = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (Unseen.is(c) && !(layout && (c == '\n' || c == '\t'))) {
                shown.append(of(c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }
}
