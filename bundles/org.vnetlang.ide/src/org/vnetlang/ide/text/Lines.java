package org.vnetlang.ide.text;

import java.util.Arrays;
import org.vnetlang.ide.Span;

/** Lines of a text; LF, CRLF and a lone CR each end one. */
public final class Lines {
  private final String text;
  private final int[] starts;

  /** The lines of a text. */
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

  /** Where a line begins. */
  public int start(int line) {
    return starts[line - 1];
  }

  /** Where a line's text ends, before its line end. */
  public int end(int line) {
    int to = line < starts.length ? starts[line] : text.length();
    while (to > starts[line - 1] && (text.charAt(to - 1) == '\n' || text.charAt(to - 1) == '\r')) {
      to--;
    }
    return to;
  }

  /** A line's characters, without its end. */
  public Span span(int line) {
    return Span.between(start(line), end(line));
  }

  /** The blanks that a line begins with. */
  public String indent(int line) {
    int from = start(line);
    int to = from;
    while (to < text.length() && (text.charAt(to) == ' ' || text.charAt(to) == '\t')) {
      to++;
    }
    return text.substring(from, to);
  }
}
