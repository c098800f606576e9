package org.vnetlang.headless.explain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vnetlang.headless.Diagnostic;
import org.vnetlang.headless.Lines;
import org.vnetlang.headless.VnetCompiler;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Severity;
import org.vnetlang.model.finding.Texts;

/**
 * A small file that has an issue.
 *
 * @param text the file
 * @param marks where it has the issue, at least once
 * @param mended the file with all mends of the issue applied, if that leaves it without the issue
 *     and without a new error
 */
public record Example(String text, List<Diagnostic> marks, Optional<String> mended) {
  /** What the corpus expects at a line. */
  private static final Pattern EXPECTATION = Pattern.compile("(?m) // ! .*$");

  public Example {
    marks = List.copyOf(marks);
  }

  /** The example of an issue; limits have none, they take more text than one likes to read. */
  static Optional<Example> of(Issue issue, Texts texts) throws IOException {
    try (InputStream stream =
        Example.class.getResourceAsStream("/issues/" + issue.code() + ".vnet")) {
      if (stream == null) {
        return Optional.empty();
      }
      var marked = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return Optional.of(of(issue, EXPECTATION.matcher(marked).replaceAll(""), texts));
    }
  }

  private static Example of(Issue issue, String text, Texts texts) throws IOException {
    var found = check(issue, text, texts);
    return new Example(text, of(issue, found), mended(issue, text, found, texts));
  }

  private static List<Diagnostic> of(Issue issue, List<Diagnostic> found) {
    return found.stream().filter(each -> each.issue() == issue).toList();
  }

  /** One after the other, as in an editor: what mends one place may be taken for the next. */
  private static Optional<String> mended(
      Issue issue, String text, List<Diagnostic> found, Texts texts) throws IOException {
    var known = found.stream().map(Diagnostic::issue).collect(Collectors.toSet());
    var mended = text;
    var left = found;
    for (int i = of(issue, found).size(); i > 0 && next(issue, left).isPresent(); i--) {
      var mark = next(issue, left).get();
      mended =
          mended.substring(0, mark.offset())
              + mark.replacement().orElseThrow()
              + mended.substring(mark.offset() + mark.length());
      left = check(issue, mended, texts);
    }
    boolean worse =
        left.stream()
            .map(Diagnostic::issue)
            .anyMatch(each -> each == issue || isError(each) && !known.contains(each));
    return worse ? Optional.empty() : Optional.of(mended);
  }

  private static Optional<Diagnostic> next(Issue issue, List<Diagnostic> left) {
    return of(issue, left).stream().filter(each -> each.replacement().isPresent()).findFirst();
  }

  private static boolean isError(Issue issue) {
    return issue.severity() == Severity.ERROR;
  }

  private static List<Diagnostic> check(Issue issue, String text, Texts texts) throws IOException {
    var compiler = VnetCompiler.of(texts);
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var name = issue.code() + ".vnet";
    if (!text.startsWith("import ")) {
      return compiler.check(bytes, name).diagnostics();
    }
    // what an import means depends on the folder, so it gets one of its own
    var folder = Files.createTempDirectory("vnet");
    var file = folder.resolve(name);
    try {
      Files.write(file, bytes);
      return compiler.check(bytes, file, name).diagnostics();
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  /** The lines of the file; below one with places in it another that underlines them. */
  public List<String> lines() {
    var lines = new Lines(text);
    var shown = new ArrayList<String>();
    for (int number = 1; number <= lines.line(text.stripTrailing().length()); number++) {
      shown.add(lines.text(number));
      var below = underlined(number, lines);
      if (!below.isEmpty()) {
        shown.add(below);
      }
    }
    return List.copyOf(shown);
  }

  private String underlined(int number, Lines lines) {
    var below = new StringBuilder();
    for (var mark : marks) {
      if (mark.line() == number) {
        int from = mark.offset() - lines.start(number);
        int to = Math.min(from + Math.max(1, mark.length()), lines.text(number).length());
        below.append(" ".repeat(Math.max(0, from - below.length())));
        below.append("^".repeat(Math.max(1, to - below.length())));
      }
    }
    return below.toString();
  }
}
