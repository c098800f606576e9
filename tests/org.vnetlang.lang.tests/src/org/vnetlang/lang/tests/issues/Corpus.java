package org.vnetlang.lang.tests.issues;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.xtext.resource.XtextResource;
import org.vnetlang.lang.tests.Reading;
import org.vnetlang.lang.validation.Checking;
import org.vnetlang.lang.validation.Problem;
import org.vnetlang.lang.validation.Regions;
import org.vnetlang.model.finding.Issue;

/** The cases of {@code tests/corpus/issues}: single files, and folders with a main file. */
final class Corpus {
  static final Path ROOT = Path.of(System.getProperty("vnet.root"));
  static final Path FOLDER = ROOT.resolve("tests/corpus/issues");

  private Corpus() {}

  /**
   * What a case finds.
   *
   * @param expected from the comments of its files
   * @param found with the characters marked
   * @param problems the same with arguments and mends
   */
  record Outcome(List<Mark> expected, List<Mark> found, List<Found> problems) {}

  /** A problem with the line it stands in, in the order of the text. */
  record Found(Mark mark, Issue issue, List<String> arguments, Optional<String> mend, int offset) {}

  /** All cases, sorted by name: a file, or a folder with {@code main.vnet}. */
  static List<Path> cases() {
    try (Stream<Path> paths = Files.list(FOLDER)) {
      return paths
          .filter(path -> path.toString().endsWith(".vnet") || Files.isDirectory(path))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Checks a case with everything it imports. */
  static Outcome check(Path path) {
    try {
      var main = Files.isDirectory(path) ? path.resolve("main.vnet") : path;
      var resource = Reading.file(main);
      var problems = new ArrayList<Found>();
      for (var problem : Reading.INJECTOR.getInstance(Checking.class).of(resource)) {
        problems.add(found(main, problem));
      }
      return new Outcome(expected(main), problems.stream().map(Found::mark).toList(), problems);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Mark> expected(Path main) throws IOException {
    var files = new ArrayList<Path>(List.of(main));
    if (!main.getParent().equals(FOLDER)) {
      try (Stream<Path> paths = Files.walk(main.getParent())) {
        files.addAll(
            paths.filter(p -> p.toString().endsWith(".vnet") && !p.equals(main)).sorted().toList());
      }
    }
    var marks = new ArrayList<Mark>();
    for (var file : files) {
      marks.addAll(Mark.expected(name(main, file), Files.readString(file)));
    }
    return marks;
  }

  private static String name(Path main, Path file) {
    return main.getParent().relativize(file).toString().replace('\\', '/');
  }

  private static Found found(Path main, Problem problem) {
    var at = Regions.of(problem.place());
    var mark = mark(main, problem, at.offset(), at.length());
    return new Found(
        mark, problem.issue(), problem.arguments(), problem.replacement(), at.offset());
  }

  private static Mark mark(Path main, Problem problem, int offset, int length) {
    var resource = problem.place().object().eResource();
    var text = ((XtextResource) resource).getParseResult().getRootNode().getText();
    int line = (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
    var file = name(main, Path.of(resource.getURI().toFileString()));
    return new Mark(
        file,
        line,
        problem.issue().code(),
        Optional.of(text.substring(offset, offset + length)),
        Optional.of(problem.replacement().orElse("")));
  }
}
