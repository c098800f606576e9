package org.vnetlang.lang.tests.issues;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Texts;

/** The sentences of the issues: whole in both languages, and their holes filled. */
class IssueTextsTest {
  private static final List<String> PROBES =
      Stream.iterate(0, i -> i + 1).limit(10).map(i -> "\u0001" + i).toList();

  /** The three sentences of a code. */
  private static List<String> sentences(Texts texts, Issue issue, List<String> arguments) {
    return List.of(
        texts.what(issue, arguments), texts.why(issue, arguments), texts.fix(issue, arguments));
  }

  private static Set<Integer> holes(String probed) {
    var holes = new TreeSet<Integer>();
    for (int i = 0; i < PROBES.size(); i++) {
      if (probed.contains(PROBES.get(i))) {
        holes.add(i);
      }
    }
    return holes;
  }

  @TestFactory
  Stream<DynamicTest> bothLanguagesHaveTheSameHoles() {
    return Stream.of(Issue.values())
        .map(
            issue ->
                DynamicTest.dynamicTest(
                    issue.code(),
                    () ->
                        assertThat(
                                sentences(Texts.SPANISH, issue, PROBES).stream()
                                    .map(IssueTextsTest::holes))
                            .containsExactlyElementsOf(
                                sentences(Texts.ENGLISH, issue, PROBES).stream()
                                    .map(IssueTextsTest::holes)
                                    .toList())));
  }

  @TestFactory
  Stream<DynamicTest> sentencesEndAndAreNotCopies() {
    return Stream.of(Issue.values())
        .map(issue -> DynamicTest.dynamicTest(issue.code(), () -> assertWhole(issue)));
  }

  private static void assertWhole(Issue issue) {
    for (var texts : List.of(Texts.ENGLISH, Texts.SPANISH)) {
      var three = sentences(texts, issue, PROBES);
      assertThat(three).doesNotContainNull().allMatch(text -> !text.isBlank());
      assertThat(Set.copyOf(three)).as("three different sentences").hasSize(3);
    }
    assertThat(sentences(Texts.SPANISH, issue, PROBES).get(1))
        .isNotEqualTo(sentences(Texts.ENGLISH, issue, PROBES).get(1));
  }

  @TestFactory
  Stream<DynamicTest> findingsOfTheCorpusFillAllHoles() {
    return Corpus.cases().stream()
        .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> filled(path)));
  }

  private static void filled(java.nio.file.Path path) {
    for (var found : Corpus.check(path).problems()) {
      var holes = new TreeSet<Integer>();
      for (var probed : sentences(Texts.ENGLISH, found.issue(), PROBES)) {
        holes.addAll(holes(probed));
      }
      var wanted = new ArrayList<>(holes);
      assertThat(found.arguments().size())
          .as("%s has an argument for each of the holes %s", found.mark(), wanted)
          .isGreaterThan(wanted.isEmpty() ? -1 : wanted.get(wanted.size() - 1));
    }
  }
}
