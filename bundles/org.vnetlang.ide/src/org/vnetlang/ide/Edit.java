package org.vnetlang.ide;

import java.util.Comparator;
import java.util.List;

/**
 * One replacement.
 *
 * @param where characters that go; none where something is put in between
 * @param text what stands there instead
 */
public record Edit(Span where, String text) {

  /** Puts a text in at an offset. */
  public static Edit insert(int offset, String text) {
    return new Edit(new Span(offset, 0), text);
  }

  /** A text after some edits, whose offsets are those of the text before. */
  public static String apply(String text, List<Edit> edits) {
    var result = new StringBuilder(text);
    var sorted = edits.stream().sorted(Comparator.comparing(Edit::where)).toList();
    for (int i = sorted.size() - 1; i >= 0; i--) {
      var edit = sorted.get(i);
      result.replace(edit.where().offset(), edit.where().end(), edit.text());
    }
    return result.toString();
  }
}
