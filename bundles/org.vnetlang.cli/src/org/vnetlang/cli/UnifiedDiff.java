package org.vnetlang.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;

/** Differences as {@code diff -u} prints them. */
final class UnifiedDiff {
  private static final int CONTEXT = 3;

  private UnifiedDiff() {}

  /** The lines of the difference; none if there is none. */
  static List<String> lines(String name, String before, String after) {
    var old = split(before);
    var patch = DiffUtils.diff(old, split(after));
    return UnifiedDiffUtils.generateUnifiedDiff("a/" + name, "b/" + name, old, patch, CONTEXT);
  }

  private static List<String> split(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("\\R", -1));
  }
}
