package org.vnetlang.cli;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vnetlang.headless.Checked;
import org.vnetlang.headless.Diagnostic;
import org.vnetlang.headless.Lines;
import org.vnetlang.model.finding.Severity;

/**
 * Prints diagnostics for people: place, sentence, the line with a caret, why, and what to write.
 */
final class Report {
  private static final int WIDTH = 100;

  private final PrintStream err;
  private final Speech speech;
  private final boolean colours;

  Report(VnetCommand root) {
    this.err = root.surroundings().err();
    this.speech = root.speech();
    this.colours = root.colours();
  }

  /** All diagnostics, then a line with their counts. */
  void print(Checked checked) {
    Map<String, Lines> lines = new HashMap<>();
    for (var each : checked.diagnostics()) {
      print(
          each,
          lines.computeIfAbsent(
              each.file(), file -> new Lines(checked.texts().getOrDefault(file, ""))));
    }
    if (!checked.diagnostics().isEmpty()) {
      err.println(counts(checked.diagnostics()));
    }
  }

  private String counts(List<Diagnostic> all) {
    return speech.say(
        "counts",
        count(all, Severity.ERROR),
        count(all, Severity.WARNING),
        count(all, Severity.NOTE));
  }

  private static long count(List<Diagnostic> all, Severity severity) {
    return all.stream().filter(each -> each.severity() == severity).count();
  }

  private void print(Diagnostic each, Lines lines) {
    var word = speech.say(each.severity().name().toLowerCase(Locale.ROOT));
    err.println(
        each.file()
            + ":"
            + each.line()
            + ":"
            + each.column()
            + ": "
            + paint(each.severity(), word + "[" + each.code() + "]")
            + ": "
            + each.message());
    excerpt(each, lines);
    err.println("  " + speech.say("why") + ": " + each.why());
    err.println("  " + speech.say("fix") + ": " + each.fix());
    err.println();
  }

  /**
   * The line around the place; a long one is cut to a window, tabs and control characters become
   * blanks.
   */
  private void excerpt(Diagnostic each, Lines lines) {
    var line = lines.text(each.line());
    int start = Math.max(0, Math.min(each.column() - 1, line.length()));
    int from = start > WIDTH - 20 ? start - 20 : 0;
    int to = Math.min(line.length(), from + WIDTH);
    var shown = line.substring(from, to).replaceAll("\\p{Cntrl}", " ");
    int carets = Math.max(1, Math.min(each.length(), to - start));
    err.println("  | " + (from > 0 ? "…" : "") + shown + (to < line.length() ? "…" : ""));
    err.println(
        "  | "
            + " ".repeat(start - from + (from > 0 ? 1 : 0))
            + paint(each.severity(), "^".repeat(carets)));
  }

  private String paint(Severity severity, String text) {
    int code = severity == Severity.ERROR ? 31 : severity == Severity.WARNING ? 33 : 36;
    return colours ? "\u001b[1;" + code + "m" + text + "\u001b[0m" : text;
  }
}
