package org.vnetlang.cli;

import org.vnetlang.headless.Unseen;

/**
 * One character as a terminal shows it.
 *
 * @param text what is printed
 * @param width how many columns that takes
 */
record Cell(String text, int width) {
  private static final int TAB = 4;

  /** A character that would begin in that column, from 0. */
  static Cell of(int codePoint, int column) {
    if (codePoint == '\t') {
      int width = TAB - column % TAB;
      return new Cell(" ".repeat(width), width);
    }
    if (Unseen.is(codePoint)) {
      var shown = Visible.of(codePoint);
      return new Cell(shown, shown.length());
    }
    return new Cell(Character.toString(codePoint), width(codePoint));
  }

  private static int width(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return codePoint >= WIDE[0] && wide(codePoint) ? 2 : 1;
  }

  /** First and last of the blocks whose characters are wide (Unicode Standard Annex 11). */
  private static final int[] WIDE = {
    0x1100, 0x115f, // Hangul Jamo
    0x231a, 0x231b, // watch, hourglass
    0x2e80, 0x303e, // CJK radicals and punctuation
    0x3041, 0x33ff, // Kana, CJK compatibility
    0x3400, 0x4dbf,
    0x4e00, 0xa4cf, // CJK ideographs, Yi
    0xa960, 0xa97f,
    0xac00, 0xd7a3, // Hangul
    0xf900, 0xfaff,
    0xfe30, 0xfe6f,
    0xff00, 0xff60, // full-width forms
    0xffe0, 0xffe6,
    0x1f300, 0x1f64f, // pictographs
    0x1f680, 0x1f6ff,
    0x1f900, 0x1f9ff,
    0x1fa70, 0x1faff,
    0x20000, 0x3fffd
  };

  private static boolean wide(int codePoint) {
    for (int i = 0; i < WIDE.length; i += 2) {
      if (codePoint >= WIDE[i] && codePoint <= WIDE[i + 1]) {
        return true;
      }
    }
    return false;
  }
}
