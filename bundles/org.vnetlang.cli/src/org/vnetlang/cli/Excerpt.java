package org.vnetlang.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a file with a place in it marked: as wide as the terminal shows it, cut to a window
 * around the place if it is long.
 *
 * @param line the line
 * @param before blanks up to the place
 * @param marks one sign per column of the place
 */
record Excerpt(String line, String before, String marks) {
  /** Columns that are shown of a line. */
  private static final int WINDOW = 100;

  /** Columns in front of the place that stay when the line is cut. */
  private static final int LEAD = 20;

  private static final String CUT = "…";

  /**
   * The excerpt of a line.
   *
   * @param text the line without its end
   * @param start first marked character, an index into the text or its length
   * @param length how many are marked; what reaches into the next line is left out
   */
  static Excerpt of(String text, int start, int length) {
    int from = Math.min(Math.max(start, 0), text.length());
    int to = Math.min(text.length(), from + Math.max(length, 0));
    var cells = new ArrayList<Cell>();
    int column = 0;
    int first = -1;
    int last = -1;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (first < 0 && i >= from) {
        first = cells.size();
      }
      if (last < 0 && i >= to) {
        last = cells.size();
      }
      var cell = Cell.of(text.codePointAt(i), column);
      column += cell.width();
      cells.add(cell);
    }
    return window(cells, first < 0 ? cells.size() : first, last < 0 ? cells.size() : last, column);
  }

  private static Excerpt window(List<Cell> cells, int first, int last, int columns) {
    int begin = 0;
    if (columns > WINDOW) {
      // the place begins near the left edge, unless it is near enough anyway
      begin = first;
      int lead = width(cells.subList(0, first)) <= WINDOW - LEAD ? WINDOW : LEAD;
      for (int left = lead; begin > 0 && left >= cells.get(begin - 1).width(); begin--) {
        left -= cells.get(begin - 1).width();
      }
    }
    int end = begin;
    for (int left = WINDOW; end < cells.size() && left >= cells.get(end).width(); end++) {
      left -= cells.get(end).width();
    }
    var head = begin > 0 ? CUT : "";
    int marked = width(cells.subList(first, Math.max(first, Math.min(last, end))));
    return new Excerpt(
        head + text(cells.subList(begin, end)) + (end < cells.size() ? CUT : ""),
        " ".repeat(head.length() + width(cells.subList(begin, first))),
        "^".repeat(Math.max(1, marked)));
  }

  private static int width(List<Cell> cells) {
    return cells.stream().mapToInt(Cell::width).sum();
  }

  private static String text(List<Cell> cells) {
    var text = new StringBuilder();
    cells.forEach(cell -> text.append(cell.text()));
    return text.toString();
  }
}
