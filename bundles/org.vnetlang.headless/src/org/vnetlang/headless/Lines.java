package org.vnetlang.headless;

import java.util.Arrays;

/** Lines of a text; LF, CRLF and a lone CR each end one. */
public final class Lines {
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final String text;
  private final int[] starts;

  public Lines(String text) {
    this.text = text;
    int[] found = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean crlf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || c == '\r' && !crlf) {
        if (count == found.length) {
          found = Arrays.copyOf(found, 2 * count);
        }
        found[count++] = i + 1;
      }
    }
    starts = Arrays.copyOf(found, count);
  }

  /** The line of a character, from 1; an offset behind the text is on the last line. */
  public int line(int offset) {
    int index = Arrays.binarySearch(starts, Math.min(Math.max(offset, 0), text.length()));
    return index >= 0 ? index + 1 : -index - 1;
  }

  /** The column of a character, from 1: how many characters (code points) of its line it is. */
  public int column(int offset) {
    int at = Math.min(Math.max(offset, 0), text.length());
    int from = start(line(at));
    return at <= from ? 1 : text.codePointCount(from, at) + 1;
  }

  /** Where the text of a line begins; a byte order mark is not part of the first. */
  public int start(int line) {
    boolean marked = line == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return marked ? 1 : starts[line - 1];
  }

  /** The text of a line without its end. */
  public String text(int line) {
    int from = start(line);
    int to = line < starts.length ? starts[line] : text.length();
    while (to > from && (text.charAt(to - 1) == '\n' || text.charAt(to - 1) == '\r')) {
      to--;
    }
    return text.substring(from, to);
  }
}
