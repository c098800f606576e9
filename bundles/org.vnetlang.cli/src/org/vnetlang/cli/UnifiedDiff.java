package org.vnetlang.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;

/** Differences as {@code diff -u} prints them and {@code patch -p1} takes them. */
final class UnifiedDiff {
  private static final int CONTEXT = 3;
  private static final String NOTHING = "/dev/null";
  private static final String UNENDED = "\n\\ No newline at end of file";

  /** Up to so many lines the least difference is searched in the way that reads best. */
  private static final int SMALL = 2_000;

  /** Above so many lines on both sides a difference is one block: finding the least takes long. */
  private static final int LARGE = 10_000;

  private UnifiedDiff() {}

  /**
   * The difference as text; the empty string if there is none.
   *
   * @param name of the file, with slashes
   * @param before its text, empty if there is no such file
   * @param after its text then, empty if there is none
   */
  static String of(String name, String before, String after) {
    var old = lines(before);
    var lines = lines(after);
    var diff =
        UnifiedDiffUtils.generateUnifiedDiff(
            before.isEmpty() ? NOTHING : "a/" + name,
            after.isEmpty() ? NOTHING : "b/" + name,
            old,
            patch(old, lines),
            CONTEXT);
    if (diff.isEmpty()) {
      return "";
    }
    // no line at all begins at line 0
    diff.replaceAll(
        line ->
            line.startsWith("@@ -1,0 ") && before.isEmpty()
                ? line.replace("@@ -1,0 ", "@@ -0,0 ")
                : line.endsWith(" +1,0 @@") && after.isEmpty()
                    ? line.replace(" +1,0 @@", " +0,0 @@")
                    : line);
    return String.join("\n", diff) + "\n";
  }

  private static Patch<String> patch(List<String> old, List<String> lines) {
    int least = Math.min(old.size(), lines.size());
    if (least > 0 && Math.max(old.size(), lines.size()) <= SMALL) {
      return DiffUtils.diff(old, lines);
    }
    if (least > 0 && least <= LARGE) {
      var search = new MyersDiffWithLinearSpace<String>();
      return Patch.generate(old, lines, search.computeDiff(old, lines, null));
    }
    var patch = new Patch<String>();
    if (!old.equals(lines)) {
      patch.addDelta(new ChangeDelta<>(new Chunk<>(0, old), new Chunk<>(0, lines)));
    }
    return patch;
  }

  /** Lines end with a line feed only: a carriage return that comes or goes is a difference. */
  private static List<String> lines(String text) {
    var lines = new ArrayList<String>();
    int from = 0;
    for (int to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
      lines.add(text.substring(from, to));
      from = to + 1;
    }
    if (from < text.length()) {
      lines.add(text.substring(from) + UNENDED);
    }
    return lines;
  }
}
