package org.vnetlang.lang.tests.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
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
  /** Limits, which take more text than one likes to read, and standard input: tested elsewhere. */
  private static final Set<Issue> ELSEWHERE =
      EnumSet.of(
          Issue.FILE_TOO_LARGE,
          Issue.IMPORT_WITHOUT_FOLDER,
          Issue.NESTED_TOO_DEEP,
          Issue.TOO_MANY_IMPORTS,
          Issue.TOO_MANY_GUESTS);

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
  void everyCodeIsExercised() throws IOException {
    var open = new TreeSet<String>();
    EnumSet.complementOf(EnumSet.copyOf(ELSEWHERE)).forEach(issue -> open.add(issue.code()));
    Corpus.cases().forEach(path -> Corpus.check(path).found().forEach(m -> open.remove(m.code())));
    open.removeAll(inBrokenTexts());
    assertThat(open).as("codes that no file of the corpus meets").isEmpty();
  }

  /** Codes that the answers to broken text name. */
  private static Set<String> inBrokenTexts() throws IOException {
    var codes = new HashSet<String>();
    try (var files = Files.list(Corpus.FOLDER.resolveSibling("broken"))) {
      for (var file : files.filter(each -> each.toString().endsWith(".txt")).toList()) {
        Files.readAllLines(file).stream()
            .filter(line -> !line.startsWith(" "))
            .forEach(line -> codes.add(line.replaceFirst("^\\d+: (\\S+) .*", "$1")));
      }
    }
    return codes;
  }
}
