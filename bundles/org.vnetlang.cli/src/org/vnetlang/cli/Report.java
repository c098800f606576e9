package org.vnetlang.cli;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vnetlang.headless.Checked;
import org.vnetlang.headless.Diagnostic;
import org.vnetlang.headless.Lines;
import org.vnetlang.model.finding.Severity;

/**
 * Prints diagnostics for people: place, sentence, the line with a caret, why, and what to write.
 */
final class Report {
  private final PrintStream out;
  private final Speech speech;
  private final boolean colours;
  private final Set<Diagnostic> printed = new HashSet<>();

  /** A report to standard output, where it is what was asked for, or to standard error. */
  Report(VnetCommand root, boolean asked) {
    var world = root.surroundings();
    this.out = asked ? world.out() : world.err();
    this.speech = root.speech();
    this.colours = root.colours(asked ? world.outWatched() : world.errWatched());
  }

  /** All diagnostics that have not been printed yet: two files may import the same third. */
  void print(Checked checked) {
    Map<String, Lines> lines = new HashMap<>();
    for (var each : checked.diagnostics()) {
      if (printed.add(each)) {
        print(
            each,
            lines.computeIfAbsent(
                each.file(), file -> new Lines(checked.texts().getOrDefault(file, ""))));
      }
    }
  }

  /** The errors among them only: for commands that go on in spite of them. */
  void errors(Checked checked) {
    List<Diagnostic> errors =
        checked.diagnostics().stream().filter(each -> each.severity() == Severity.ERROR).toList();
    print(
        new Checked(errors, checked.network(), checked.texts(), checked.spots(), checked.hints()));
  }

  /** How many of each severity, the worst first; severities without any are not named. */
  String counts(List<Diagnostic> all) {
    return Stream.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)
        .filter(severity -> Diagnostic.count(all, severity) > 0)
        .map(severity -> speech.count(word(severity), Diagnostic.count(all, severity)))
        .collect(Collectors.joining(", "));
  }

  private static String word(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  private void print(Diagnostic each, Lines lines) {
    var place = Visible.of(each.file()) + ":" + each.line() + ":" + each.column();
    var severity = speech.say(word(each.severity())) + "[" + each.code() + "]";
    line(
        paint(1, place + ":")
            + " "
            + paint(colour(each.severity()), severity)
            + ": "
            + Visible.of(each.message()));
    excerpt(each, lines);
    line("  " + speech.say("why") + ": " + Visible.of(each.why()));
    line("  " + speech.say("fix") + ": " + Visible.of(each.fix()));
    line("");
  }

  private void excerpt(Diagnostic each, Lines lines) {
    var text = lines.text(each.line());
    var excerpt = Excerpt.of(text, each.offset() - lines.start(each.line()), each.length());
    var number = String.valueOf(each.line());
    line(" " + number + " | " + excerpt.line());
    line(
        " ".repeat(number.length() + 1)
            + " | "
            + excerpt.before()
            + paint(colour(each.severity()), excerpt.marks()));
  }

  private void line(String text) {
    out.print(text + "\n");
  }

  private static int colour(Severity severity) {
    return severity == Severity.ERROR ? 31 : severity == Severity.WARNING ? 33 : 36;
  }

  private String paint(int code, String text) {
    return colours ? "\u001b[" + (code == 1 ? "1" : "1;" + code) + "m" + text + "\u001b[0m" : text;
  }
}
