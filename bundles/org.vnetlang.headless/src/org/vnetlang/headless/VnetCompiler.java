package org.vnetlang.headless;

import com.google.inject.Injector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.vnetlang.lang.VnetStandaloneSetup;
import org.vnetlang.lang.resolve.Resolution;
import org.vnetlang.lang.resolve.Resolutions;
import org.vnetlang.lang.suggest.Mend;
import org.vnetlang.lang.suggest.Suggesters;
import org.vnetlang.lang.suggest.Suggestion;
import org.vnetlang.lang.validation.Checking;
import org.vnetlang.lang.validation.Language;
import org.vnetlang.lang.validation.Problem;
import org.vnetlang.lang.validation.Regions;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Subject;
import org.vnetlang.model.finding.Texts;
import org.vnetlang.sim.walk.Failure;

/** Reads a file with everything it imports and says what it means and what is wrong with it. */
public final class VnetCompiler {
  /** One per language: to set the language's services up takes longer than to read a file. */
  private static final Map<Texts, VnetCompiler> COMPILERS = new ConcurrentHashMap<>();

  private final Injector injector;
  private final Texts texts;

  /** The compiler whose sentences are in that language. */
  public static VnetCompiler of(Texts texts) {
    return COMPILERS.computeIfAbsent(texts, VnetCompiler::new);
  }

  private VnetCompiler(Texts texts) {
    this.texts = texts;
    this.injector = new VnetStandaloneSetup().createInjectorAndDoEMFRegistration();
    injector.getInstance(Language.class).use(texts);
  }

  /**
   * Reads a file's text.
   *
   * @param bytes the text in UTF-8
   * @param file where it stands; imports are read relative to it
   * @param name how diagnostics call it
   */
  public Checked check(byte[] bytes, Path file, String name) throws IOException {
    return check(bytes, URI.createFileURI(file.toAbsolutePath().toString()), name);
  }

  /** Reads a text that is no file; it can import nothing. */
  public Checked check(byte[] bytes, String name) throws IOException {
    return check(bytes, URI.createURI("stdin:/stdin.vnet"), name);
  }

  private Checked check(byte[] bytes, URI uri, String name) throws IOException {
    // whatever the file's name ends in: a pipe has no ending
    var resource = (XtextResource) injector.getInstance(IResourceFactory.class).createResource(uri);
    injector.getInstance(XtextResourceSet.class).getResources().add(resource);
    resource.load(new ByteArrayInputStream(bytes), Map.of(XtextResource.OPTION_ENCODING, "UTF-8"));
    var problems = injector.getInstance(Checking.class).of(resource);
    var found = new Found(resource, name);
    problems.forEach(found::problem);
    var meaning = injector.getInstance(Resolutions.class).of(resource);
    return new Checked(
        found.sorted(),
        meaning.network(),
        found.texts(),
        found.spots(meaning),
        new Hints(failure -> found.hint(failure, meaning)));
  }

  /** Diagnostics of one run. */
  private final class Found {
    private final Resource main;
    private final String name;
    private final Map<Resource, Lines> lines = new HashMap<>();
    private final Map<Resource, String> names = new LinkedHashMap<>();
    private final List<Diagnostic> list = new ArrayList<>();

    Found(Resource main, String name) {
      this.main = main;
      this.name = name;
      nameOf(main);
    }

    private String nameOf(Resource resource) {
      return names.computeIfAbsent(resource, each -> each == main ? name : imported(each));
    }

    /** Imported files are called as one would type them from where the main file's name begins. */
    private String imported(Resource resource) {
      int slash = name.lastIndexOf('/');
      var relative = resource.getURI().deresolve(main.getURI());
      return (slash < 0 ? "" : name.substring(0, slash + 1)) + relative.toFileString();
    }

    private Lines linesOf(Resource resource) {
      return lines.computeIfAbsent(resource, each -> new Lines(text(each)));
    }

    private static String text(Resource resource) {
      var parsed = resource instanceof XtextResource x ? x.getParseResult() : null;
      return parsed == null ? "" : parsed.getRootNode().getText();
    }

    void problem(Problem problem) {
      var resource = problem.place().object().eResource();
      if (resource != null) {
        var at = Regions.of(problem.place());
        add(
            resource,
            at.offset(),
            at.length(),
            problem.issue(),
            problem.arguments(),
            problem.replacement());
      }
    }

    private void add(
        Resource resource,
        int offset,
        int length,
        Issue issue,
        List<String> arguments,
        Optional<String> replacement) {
      var its = linesOf(resource);
      list.add(
          new Diagnostic(
              nameOf(resource),
              offset,
              length,
              its.line(offset),
              its.column(offset),
              issue,
              texts.what(issue, arguments),
              texts.why(issue, arguments),
              texts.fix(issue, arguments),
              replacement));
    }

    /** Where the expectations stand, by their numbers. */
    List<Spot> spots(Resolution meaning) {
      var spots = new ArrayList<Spot>();
      Optional<EObject> next = meaning.sources().declaration(Subject.expectation(0));
      while (next.isPresent()) {
        spots.add(spot(next.get()));
        next = meaning.sources().declaration(Subject.expectation(spots.size()));
      }
      return spots;
    }

    private Spot spot(EObject element) {
      var at = NodeModelUtils.findActualNodeFor(element).getTextRegion();
      return spot(element.eResource(), at.getOffset(), at.getLength());
    }

    private Spot spot(Resource resource, int offset, int length) {
      var its = linesOf(resource);
      return new Spot(nameOf(resource), offset, length, its.line(offset), its.column(offset));
    }

    Optional<Hint> hint(Failure failure, Resolution meaning) {
      return Suggesters.of(failure, meaning.network(), meaning.sources())
          .filter(suggestion -> suggestion.place().object().eResource() != null)
          .map(this::hint);
    }

    private Hint hint(Suggestion suggestion) {
      var resource = suggestion.place().object().eResource();
      var at = Regions.of(suggestion.place());
      var spot = spot(resource, at.offset(), at.length());
      return new Hint(
          spot,
          linesOf(resource).text(spot.line()).strip(),
          suggestion.mend().map(mend -> instead(resource, mend)));
    }

    /** The lines that a change touches, as they are afterwards. */
    private String instead(Resource resource, Mend mend) {
      var its = linesOf(resource);
      String text = text(resource);
      int from = mend.where().offset();
      int to = from + mend.where().length();
      int first = its.start(its.line(from));
      int last = its.line(to);
      int end = its.start(last) + its.text(last).length();
      return (text.substring(first, from) + mend.text() + text.substring(to, end)).strip();
    }

    List<Diagnostic> sorted() {
      var order = List.copyOf(names.values());
      list.sort(
          Comparator.<Diagnostic>comparingInt(each -> order.indexOf(each.file()))
              .thenComparingInt(Diagnostic::offset)
              .thenComparing(Diagnostic::code)
              .thenComparing(Diagnostic::message));
      return list.stream().distinct().toList();
    }

    /** The texts of all files read: those that something was found in first. */
    Map<String, String> texts() {
      main.getResourceSet().getResources().forEach(this::nameOf);
      var map = new LinkedHashMap<String, String>();
      names.forEach((resource, its) -> map.put(its, text(resource)));
      return map;
    }
  }
}
