package org.vnetlang.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vnetlang.headless.explain.Example;
import org.vnetlang.headless.explain.Page;
import org.vnetlang.model.finding.Group;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Texts;

/**
 * The reference of all codes in {@code docs}, byte by byte. With {@code VNET_GOLDEN=write} in the
 * environment it is written first and then read.
 */
class IssueReferenceTest {
  private static final Path REFERENCE =
      Path.of(System.getProperty("vnet.root"), "docs", "issues.md");

  @Test
  void theReferenceSaysWhatTheChecksSay() throws IOException {
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
        """
        Every finding has a stable code; `vnet explain CODE` prints its page, in English or
        Spanish. An error keeps anything from being generated. The sentences are those about the
        example, where `^` marks the place; a quick fix is what editors offer. This page is
        written from the texts and from files of the tests.
        """);
    for (var group : Group.values()) {
      var links = codes(group).map(each -> "[" + each.code() + "](#" + each.code() + ")").toList();
      text.append("\n**").append(Texts.ENGLISH.heading(group)).append(":** ");
      text.append(String.join(",\n", links)).append('\n');
    }
    for (var group : Group.values()) {
      text.append("\n## ").append(Texts.ENGLISH.heading(group)).append('\n');
      for (var issue : codes(group).toList()) {
        entry(Page.of(issue, Texts.ENGLISH), text);
      }
    }
    return text.toString();
  }

  private static Stream<Issue> codes(Group group) {
    return Stream.of(Issue.values())
        .filter(each -> each.group() == group)
        .sorted(Comparator.comparing(Issue::code));
  }

  private static void entry(Page page, StringBuilder text) {
    text.append("\n### ").append(page.issue().code()).append("\n\n*");
    text.append(page.issue().severity().name().toLowerCase(Locale.ROOT));
    text.append(page.hasQuickFix() ? ", with a quick fix" : "").append("*: ");
    text.append(escaped(page.what())).append("\n\n");
    text.append(escaped(page.why())).append("\n\n**Instead:** ");
    text.append(escaped(page.fix())).append('\n');
    page.example().ifPresent(example -> example(example, text));
  }

  private static String escaped(String sentence) {
    return sentence.replace("<", "&lt;").replace("*", "\\*");
  }

  private static void example(Example example, StringBuilder text) {
    text.append("\n```vnet\n").append(String.join("\n", example.lines())).append("\n```\n");
    if (example.mended().isPresent()) {
      var changed = changed(example.text().lines().toList(), example.mended().get());
      text.append("\n**Mended:**\n\n```vnet\n").append(changed).append("\n```\n");
    }
  }

  /** Mends stay within their line. */
  private static String changed(List<String> before, String mended) {
    var after = mended.lines().toList();
    assertThat(after).hasSameSizeAs(before);
    return IntStream.range(0, after.size())
        .filter(i -> !after.get(i).equals(before.get(i)))
        .mapToObj(after::get)
        .collect(Collectors.joining("\n"));
  }
}
