package org.vnetlang.ui.editor.typing;

import java.util.ArrayList;
import java.util.List;
import org.vnetlang.ide.Edit;
import org.vnetlang.ide.Span;

/** Turns lines into comments and back. */
public final class Comments {
  private static final String SIGN = "//";

  private Comments() {}

  /**
   * What turns the lines of a selection into comments; if all of them are, what turns them back.
   * Lines with nothing on them stay.
   */
  public static List<Edit> toggle(String text, Span selection) {
    var starts = starts(text, selection);
    var written = starts.stream().filter(start -> !line(text, start).isBlank()).toList();
    boolean all =
        !written.isEmpty()
            && written.stream().allMatch(start -> line(text, start).strip().startsWith(SIGN));
    int indent = written.stream().mapToInt(start -> blanks(text, start)).min().orElse(0);
    var edits = new ArrayList<Edit>();
    for (int start : written) {
      if (all) {
        int sign = start + blanks(text, start);
        boolean blank = text.startsWith(SIGN + " ", sign);
        edits.add(new Edit(new Span(sign, SIGN.length() + (blank ? 1 : 0)), ""));
      } else {
        edits.add(Edit.insert(start + indent, SIGN + " "));
      }
    }
    return edits;
  }

  /** Where the lines begin; a selection that ends at the start of a line does not take it in. */
  private static List<Integer> starts(String text, Span selection) {
    var starts = new ArrayList<Integer>();
    int last = Math.max(selection.offset(), selection.end() - 1);
    int start = text.lastIndexOf('\n', selection.offset() - 1) + 1;
    while (start <= last) {
      starts.add(start);
      int end = text.indexOf('\n', start);
      if (end < 0) {
        break;
      }
      start = end + 1;
    }
    if (starts.isEmpty()) {
      starts.add(start);
    }
    return starts;
  }

  private static String line(String text, int start) {
    int end = text.indexOf('\n', start);
    return text.substring(start, end < 0 ? text.length() : end);
  }

  private static int blanks(String text, int start) {
    var line = line(text, start);
    return line.length() - line.stripLeading().length();
  }
}
