package org.vnetlang.lang.tests.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.vnetlang.model.finding.Issue;

/** Every issue is found where the corpus says, and nothing else is. */
class IssueCorpusTest {
  /** Codes about broken text and limits, exercised by the tests of the parser. */
  private static final Set<Issue> ELSEWHERE =
      EnumSet.of(
          Issue.SYNTAX,
          Issue.TOO_MANY_GUESTS,
          Issue.ADDRESS_OUTSIDE_NETWORK,
          Issue.NAT_IS_NO_FIREWALL,
          Issue.UNUSED_NETWORK);

  @TestFactory
  Stream<DynamicTest> findsExactlyWhatIsWrittenAtTheLines() {
    return Corpus.cases().stream()
        .map(path -> DynamicTest.dynamicTest(title(path), path.toUri(), () -> compare(path)));
  }

  private static String title(Path path) {
    return path.getFileName().toString().replace(".vnet", "").replace('-', ' ');
  }

  private static void compare(Path path) {
    var outcome = Corpus.check(path);
    var missing = new ArrayList<Mark>(outcome.expected());
    var surplus = new ArrayList<Mark>();
    for (var found : outcome.found()) {
      var met = missing.stream().filter(each -> each.meets(found)).findFirst();
      met.ifPresentOrElse(missing::remove, () -> surplus.add(found));
    }
    if (!missing.isEmpty() || !surplus.isEmpty()) {
      fail("not found:\n" + lines(missing) + "\nfound but not expected:\n" + lines(surplus));
    }
  }

  private static String lines(List<Mark> marks) {
    return marks.stream().map(mark -> "  " + mark).collect(Collectors.joining("\n"));
  }

  @TestFactory
  Stream<DynamicTest> casesAreNamedAfterTheCodeTheyAreAbout() {
    return Corpus.cases().stream()
        .map(path -> DynamicTest.dynamicTest(title(path), () -> assertNamed(path)));
  }

  private static void assertNamed(Path path) {
    var name = path.getFileName().toString().replace(".vnet", "");
    var codes = Corpus.check(path).expected().stream().map(Mark::code).collect(Collectors.toSet());
    assertThat(codes).as("one of the codes begins the name").anyMatch(name::startsWith);
  }

  @Test
  void everyCodeIsExercised() {
    var open = new TreeSet<String>();
    EnumSet.complementOf(EnumSet.copyOf(ELSEWHERE)).forEach(issue -> open.add(issue.code()));
    Corpus.cases().forEach(path -> Corpus.check(path).found().forEach(m -> open.remove(m.code())));
    assertThat(open).as("codes that no file of the corpus meets").isEmpty();
  }
}
