package org.vnetlang.ide.text;

import java.util.ArrayList;
import java.util.List;
import org.vnetlang.ide.Edit;
import org.vnetlang.ide.Span;

/** The edits between two texts that differ in white space only. */
public final class Gaps {
  private final String before;
  private final String after;
  private final List<Edit> edits = new ArrayList<>();

  private Gaps(String before, String after) {
    this.before = before;
    this.after = after;
  }

  /** One edit per stretch of white space that differs. */
  public static List<Edit> edits(String before, String after) {
    return new Gaps(before, after).run();
  }

  private List<Edit> run() {
    int i = 0;
    int j = 0;
    while (i < before.length() || j < after.length()) {
      int white = white(before, i);
      int other = white(after, j);
      add(i, white, j, other);
      int from = white;
      i = white;
      j = other;
      while (same(i, j)) {
        i++;
        j++;
      }
      if (i == from && i < before.length() && !blank(before.charAt(i)) && !blankAt(j)) {
        add(i, before.length(), j, after.length()); // more than white space differs
        break;
      }
    }
    return List.copyOf(edits);
  }

  private boolean same(int i, int j) {
    return i < before.length()
        && j < after.length()
        && !blank(before.charAt(i))
        && before.charAt(i) == after.charAt(j);
  }

  private boolean blankAt(int j) {
    return j < after.length() && blank(after.charAt(j));
  }

  private void add(int from, int to, int newFrom, int newTo) {
    String text = after.substring(newFrom, newTo);
    if (!before.substring(from, to).equals(text)) {
      edits.add(new Edit(Span.between(from, to), text));
    }
  }

  private static int white(String text, int from) {
    int i = from;
    while (i < text.length() && blank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean blank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\u00a0' || c == '\ufeff';
  }
}
