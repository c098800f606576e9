package org.vnetlang.ui.editor.mark;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vnetlang.ide.Document;
import org.vnetlang.ide.Edit;
import org.vnetlang.ide.Edits;

/** The lines of a text that edits change, as they would be. */
final class Preview {
  private static final int MOST = 8;

  private Preview() {}

  static String of(Document document, Edits edits) {
    var own = edits.of(document.uri());
    if (own.isEmpty()) {
      return edits.byFile().keySet().stream()
          .map(uri -> "- `" + uri.getPath() + "`")
          .collect(Collectors.joining("\n"));
    }
    var after = Edit.apply(document.text(), own);
    int head = common(document.text(), after);
    int tail = commonEnd(document.text(), after, head);
    int from = after.lastIndexOf('\n', Math.max(0, head - 1)) + 1;
    int end = after.indexOf('\n', Math.max(from, after.length() - tail));
    var lines =
        after.substring(from, end < 0 ? after.length() : end).stripIndent().lines().toList();
    return "```\n" + String.join("\n", shorten(lines)) + "\n```";
  }

  private static List<String> shorten(List<String> lines) {
    if (lines.size() <= MOST) {
      return lines;
    }
    return Stream.concat(lines.stream().limit(MOST), Stream.of("\u2026")).toList();
  }

  private static int common(String one, String other) {
    int count = 0;
    int most = Math.min(one.length(), other.length());
    while (count < most && one.charAt(count) == other.charAt(count)) {
      count++;
    }
    return count;
  }

  private static int commonEnd(String one, String other, int head) {
    int count = 0;
    int most = Math.min(one.length(), other.length()) - head;
    while (count < most
        && one.charAt(one.length() - 1 - count) == other.charAt(other.length() - 1 - count)) {
      count++;
    }
    return count;
  }
}
