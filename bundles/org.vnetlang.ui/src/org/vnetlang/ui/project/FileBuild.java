package org.vnetlang.ui.project;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.vnetlang.headless.Checked;
import org.vnetlang.headless.Diagnostic;
import org.vnetlang.headless.VnetCompiler;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Severity;
import org.vnetlang.ui.VnetUi;
import org.vnetlang.ui.expectations.Expected;
import org.vnetlang.ui.expectations.Results;
import org.vnetlang.ui.preferences.Key;
import org.vnetlang.ui.preferences.Settings;
import org.vnetlang.ui.preferences.Shown;
import org.vnetlang.ui.project.Marks.Mark;

/** One file: what is wrong with it, what becomes of its expectations, what is generated from it. */
final class FileBuild {
  /** More markers than anybody reads make the workbench slow. */
  private static final int MOST = 500;

  private final IProject project;
  private final String path;
  private final Settings settings;
  private final IFile file;

  /** Asked for at once: a file of a project that is being deleted has none. */
  private final Optional<URI> uri;

  private final List<Mark> marks = new ArrayList<>();

  FileBuild(IProject project, String path, Settings settings) {
    this.project = project;
    this.path = path;
    this.settings = settings;
    this.file = project.getFile(path);
    this.uri = Optional.ofNullable(file.getLocationURI());
  }

  /** Builds it; whatever it holds, the other files of the project have their turn. */
  Optional<Memory.Read> run() throws CoreException {
    var disk = file.getLocation();
    if (!file.exists() || disk == null || uri.isEmpty()) {
      new Generation(project, path, settings.output()).clear();
      uri.ifPresent(Results::forget);
      return Optional.empty();
    }
    var read = new Memory.Read(Set.of(), true);
    try {
      read = build(disk.toPath());
    } catch (IOException unreadable) {
      marks.add(Mark.ofFile("unreadable", say("unreadable", reason(unreadable))));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError mistake) {
      marks.add(Mark.ofFile("internal", say("internal", mistake)));
      VnetUi.log(path, mistake);
    }
    if (marks.size() > MOST) {
      int more = marks.size() - MOST;
      marks.subList(MOST, marks.size()).clear();
      marks.add(Mark.ofFile("more", say("more", more)));
    }
    Marks.put(file, marks);
    return Optional.of(read);
  }

  private Memory.Read build(Path disk) throws IOException {
    if (Files.size(disk) > settings.largestFile()) {
      marks.add(Mark.ofFile("too-large", say("too-large", settings.largestFile() >> 10)));
      return new Memory.Read(Set.of(), false);
    }
    var checked = VnetCompiler.of(settings.texts()).check(Files.readAllBytes(disk), disk, path);
    checked.diagnostics().forEach(found -> mark(found, checked));
    expectations(checked);
    if (settings.on(Key.GENERATE) && !checked.hasErrors() && !raised(checked)) {
      marks.addAll(new Generation(project, path, settings.output()).run(checked.network()));
    }
    return read(checked);
  }

  /**
   * A finding of the file itself is shown there; one of an imported file where that is imported.
   */
  private void mark(Diagnostic found, Checked checked) {
    var shown = settings.shown(found.issue());
    if (found.file().equals(path)) {
      marks.add(Mark.of(found, shown));
    } else if (found.severity() == Severity.ERROR) {
      var text = checked.texts().getOrDefault(path, "");
      var name = found.file().substring(found.file().lastIndexOf('/') + 1);
      int at = Math.max(0, text.indexOf(name + "\""));
      int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
      marks.add(
          new Mark(
              Marks.PROBLEM,
              shown,
              line,
              at,
              at == 0 ? 0 : name.length(),
              found.code(),
              say("imported", found.file(), found.line(), found.message()),
              found.why(),
              found.fix()));
    }
  }

  private boolean raised(Checked checked) {
    return checked.diagnostics().stream()
        .anyMatch(found -> settings.shown(found.issue()) == Shown.ERROR);
  }

  private void expectations(Checked checked) {
    var expected =
        Expected.of(checked, settings).stream()
            .filter(each -> each.judged().spot().file().equals(path))
            .toList();
    Results.publish(uri.orElseThrow(), file.getFullPath().makeRelative().toString(), expected);
    if (!file.exists()) {
      // deleted with its project meanwhile
      uri.ifPresent(Results::forget);
    }
    for (var each : expected) {
      var shown = each.shown(settings);
      if (shown.isPresent()) {
        var spot = each.judged().spot();
        marks.add(
            new Mark(
                Marks.EXPECTATION,
                shown.get(),
                spot.line(),
                spot.offset(),
                spot.length(),
                each.code(),
                each.sentence(),
                each.account().why().orElse(""),
                each.account().fix().orElse("")));
      }
    }
  }

  private Memory.Read read(Checked checked) {
    var imports =
        checked.texts().keySet().stream()
            .filter(name -> !name.equals(path))
            .map(name -> Path.of(name).normalize().toString())
            .collect(Collectors.toSet());
    boolean unsure =
        checked.diagnostics().stream()
            .map(Diagnostic::issue)
            .anyMatch(issue -> issue == Issue.IMPORT_MISSING || issue == Issue.IMPORT_OUTSIDE);
    return new Memory.Read(imports, unsure);
  }

  private static String reason(IOException unreadable) {
    return unreadable.getClass().getSimpleName() + ": " + unreadable.getMessage();
  }

  private static String say(String key, Object... arguments) {
    return VnetUi.say(FileBuild.class, key, arguments);
  }
}
