package org.vnetlang.lang.tests.issues;

import com.google.inject.Injector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.diagnostics.AbstractDiagnostic;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.vnetlang.lang.VnetStandaloneSetup;
import org.vnetlang.lang.validation.Checking;
import org.vnetlang.lang.validation.IssueData;
import org.vnetlang.lang.validation.Problem;
import org.vnetlang.lang.validation.Regions;
import org.vnetlang.model.finding.Issue;

/** The cases of {@code tests/corpus/issues}: single files, and folders with a main file. */
final class Corpus {
  static final Path ROOT = Path.of(System.getProperty("vnet.root"));
  static final Path FOLDER = ROOT.resolve("tests/corpus/issues");
  private static final Injector INJECTOR =
      new VnetStandaloneSetup().createInjectorAndDoEMFRegistration();

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
      var resource = load(main);
      var problems = new ArrayList<Found>();
      for (var problem : INJECTOR.getInstance(Checking.class).of(resource)) {
        problems.add(found(main, problem));
      }
      for (Resource each : resource.getResourceSet().getResources()) {
        syntax(main, each, problems);
      }
      return new Outcome(expected(main), problems.stream().map(Found::mark).toList(), problems);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static XtextResource load(Path main) throws IOException {
    var uri = URI.createFileURI(main.toAbsolutePath().toString());
    var set = INJECTOR.getInstance(XtextResourceSet.class);
    var resource = (XtextResource) set.createResource(uri);
    resource.load(
        new ByteArrayInputStream(Files.readAllBytes(main)),
        Map.of(XtextResource.OPTION_ENCODING, "UTF-8"));
    return resource;
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
    var mark =
        mark(
            main,
            problem.place().object().eResource(),
            problem.issue().code(),
            at.offset(),
            at.length());
    return new Found(
        mark, problem.issue(), problem.arguments(), problem.replacement(), at.offset());
  }

  private static Mark mark(Path main, Resource resource, String code, int offset, int length) {
    var text = ((XtextResource) resource).getParseResult().getRootNode().getText();
    int line = (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
    var file = name(main, Path.of(resource.getURI().toFileString()));
    return new Mark(file, line, code, Optional.of(text.substring(offset, offset + length)));
  }

  /** What the parser said, as far as it is an issue of ours. */
  private static void syntax(Path main, Resource resource, List<Found> problems) {
    for (var each : resource.getErrors()) {
      if (each instanceof AbstractDiagnostic error) {
        var issue = Issue.byCode(String.valueOf(error.getCode())).orElse(Issue.SYNTAX);
        var data = IssueData.decode(error.getData());
        var arguments = issue == Issue.SYNTAX ? List.of(error.getMessage()) : data.arguments();
        var mark = mark(main, resource, issue.code(), error.getOffset(), error.getLength());
        problems.add(new Found(mark, issue, arguments, data.replacement(), error.getOffset()));
      }
    }
  }
}
