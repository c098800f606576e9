package org.vnetlang.ide.text;

import java.util.List;
import org.vnetlang.ide.Edit;
import org.vnetlang.ide.Span;

/** The edit between two texts. */
public final class Difference {
  private Difference() {}

  /** One edit of everything between what both begin with and what both end with. */
  public static List<Edit> edits(String before, String after) {
    if (before.equals(after)) {
      return List.of();
    }
    int shorter = Math.min(before.length(), after.length());
    int from = 0;
    while (from < shorter && before.charAt(from) == after.charAt(from)) {
      from++;
    }
    int left = 0;
    while (left < shorter - from
        && before.charAt(before.length() - 1 - left) == after.charAt(after.length() - 1 - left)) {
      left++;
    }
    var where = Span.between(from, before.length() - left);
    return List.of(new Edit(where, after.substring(from, after.length() - left)));
  }
}
