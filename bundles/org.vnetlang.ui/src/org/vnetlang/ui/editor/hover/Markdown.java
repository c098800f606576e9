package org.vnetlang.ui.editor.hover;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vnetlang.ui.editor.hover.Styled.Look;
import org.vnetlang.ui.editor.hover.Styled.Run;

/**
 * Sets the small Markdown of the services as text: paragraphs, {@code **bold**}, {@code `code`},
 * lists, tables, fenced code. Anything else stands as it is written.
 */
public final class Markdown {
  private static final String FENCE = "```";
  private static final String TABLE = "|";

  private final StringBuilder text = new StringBuilder();
  private final List<Run> runs = new ArrayList<>();
  private final List<String[]> table = new ArrayList<>();

  private Markdown() {}

  /** Sets a text. */
  public static Styled set(String markdown) {
    var setting = new Markdown();
    boolean fenced = false;
    for (var line : markdown.strip().split("\n", -1)) {
      if (line.strip().startsWith(FENCE)) {
        fenced = !fenced;
      } else if (fenced) {
        setting.whole(line, Look.CODE);
      } else if (line.strip().startsWith(TABLE)) {
        setting.row(line.strip());
      } else {
        setting.endTable();
        setting.line(line);
      }
    }
    setting.endTable();
    return new Styled(setting.text.toString().stripTrailing(), setting.runs());
  }

  /** Without those that only stripped blanks had. */
  private List<Run> runs() {
    int length = text.toString().stripTrailing().length();
    return runs.stream()
        .filter(run -> run.offset() < length)
        .map(
            run -> new Run(run.offset(), Math.min(run.length(), length - run.offset()), run.look()))
        .toList();
  }

  private void whole(String line, Look look) {
    int start = text.length();
    text.append(line).append('\n');
    runs.add(new Run(start, line.length(), look));
  }

  private void line(String line) {
    var bare = line.stripLeading();
    boolean item = bare.startsWith("- ") || bare.startsWith("* ");
    int depth = line.length() - bare.length();
    inline(item ? " ".repeat(depth) + "\u2022 " + bare.substring(2) : line);
    text.append('\n');
  }

  /** Letters with marks between them; a mark without its partner is a letter. */
  private void inline(String line) {
    int at = 0;
    while (at < line.length()) {
      var mark = line.startsWith("**", at) ? "**" : line.startsWith("`", at) ? "`" : "";
      int end = mark.isEmpty() ? -1 : line.indexOf(mark, at + mark.length());
      if (end < 0) {
        text.append(line.charAt(at++));
      } else {
        var inside = line.substring(at + mark.length(), end);
        int start = text.length();
        text.append(inside);
        runs.add(new Run(start, inside.length(), mark.equals("`") ? Look.CODE : Look.BOLD));
        at = end + mark.length();
      }
    }
  }

  private void row(String line) {
    var end = line.endsWith(TABLE) && line.length() > 1 ? line.length() - 1 : line.length();
    var cells = line.substring(1, end).split("\\|", -1);
    if (!line.matches("[|:\\- ]+")) {
      table.add(
          Arrays.stream(cells)
              .map(each -> each.replaceAll("[`*]", "").strip())
              .toArray(String[]::new));
    }
  }

  /** Sets the rows so far in columns. */
  private void endTable() {
    int columns = table.stream().mapToInt(row -> row.length).max().orElse(0);
    var widths = new int[columns];
    table.forEach(
        row -> {
          for (int i = 0; i < row.length; i++) {
            widths[i] = Math.max(widths[i], row[i].length());
          }
        });
    for (var row : table) {
      var line = new StringBuilder();
      for (int i = 0; i < row.length; i++) {
        line.append(row[i]).append(" ".repeat(widths[i] - row[i].length() + 2));
      }
      whole(line.toString().stripTrailing(), row == table.get(0) ? Look.HEAD : Look.CODE);
    }
    table.clear();
  }
}
