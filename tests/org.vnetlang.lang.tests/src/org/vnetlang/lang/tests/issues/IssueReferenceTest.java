package org.vnetlang.lang.tests.issues;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Texts;

/**
 * The reference of all codes in {@code docs}, byte by byte. With {@code VNET_GOLDEN=write} in the
 * environment it is written first and then read.
 */
class IssueReferenceTest {
  private static final Path REFERENCE = Corpus.ROOT.resolve("docs/issues.md");
  private static final List<String> HOLES = Collections.nCopies(10, "…");

  @Test
  void theReferenceSaysWhatTheTextsSay() throws IOException {
    var expected = reference();
    if ("write".equals(System.getenv("VNET_GOLDEN"))) {
      Files.writeString(REFERENCE, expected);
    }
    assertThat(Files.readString(REFERENCE)).isEqualTo(expected);
  }

  private static String reference() throws IOException {
    var text = new StringBuilder();
    text.append("# What the checks say\n\n");
    text.append(
        "Every finding has a stable code; `vnet explain CODE` prints its page, in English ");
    text.append("or Spanish. An error keeps\nanything from being generated. This page is written ");
    text.append("from the texts and from the corpus of issues.\n");
    var sorted = Stream.of(Issue.values()).sorted(Comparator.comparing(Issue::code)).toList();
    for (var issue : sorted) {
      text.append("\n## ").append(issue.code()).append("\n\n*");
      text.append(issue.severity().name().toLowerCase(Locale.ROOT)).append("* — ");
      text.append(escaped(Texts.ENGLISH.what(issue, HOLES))).append("\n\n");
      text.append(escaped(Texts.ENGLISH.why(issue, HOLES))).append("\n\n**Instead:** ");
      text.append(escaped(Texts.ENGLISH.fix(issue, HOLES))).append('\n');
      example(issue, text);
    }
    return text.toString();
  }

  private static String escaped(String sentence) {
    return sentence.replace("<", "&lt;").replace("*", "\\*");
  }

  private static void example(Issue issue, StringBuilder text) throws IOException {
    var file = Corpus.FOLDER.resolve(issue.code() + ".vnet");
    if (Files.exists(file)) {
      text.append("\n```vnet\n");
      text.append(Files.readString(file).replaceAll(" // ! .*", "  // here").stripTrailing());
      text.append("\n```\n");
    }
  }
}
