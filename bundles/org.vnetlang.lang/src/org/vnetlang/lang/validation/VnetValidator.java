package org.vnetlang.lang.validation;

import com.google.inject.Inject;
import java.util.List;
import org.eclipse.xtext.validation.Check;
import org.vnetlang.lang.resolve.Resolutions;
import org.vnetlang.lang.validation.network.NetworkChecks;
import org.vnetlang.lang.vnet.File;
import org.vnetlang.model.finding.Severity;

/**
 * Puts everything that is known to be wrong with a file into its text. The checks themselves stand
 * elsewhere: those of the text in {@code validation.syntax}, those of names and numbers in {@code
 * resolve}, those of the network in {@code validation.network}.
 */
public class VnetValidator extends AbstractVnetValidator {
  @Inject private Resolutions resolutions;
  @Inject private Language language;

  /** All checks; a place in an imported file is that file's business. */
  @Check
  public void check(File file) {
    var resolution = resolutions.of(file.eResource());
    report(file, resolution.problems());
    for (var finding : NetworkChecks.of(resolution.network())) {
      resolution
          .sources()
          .place(finding.subject())
          .ifPresent(
              place ->
                  report(
                      file,
                      List.of(
                          new Problem(
                              finding.issue(),
                              place,
                              finding.arguments(),
                              finding.replacement()))));
    }
  }

  private void report(File file, List<Problem> problems) {
    for (var problem : problems) {
      if (problem.place().object().eResource() == file.eResource()) {
        report(file, problem);
      }
    }
  }

  private void report(File file, Problem problem) {
    var message = language.texts().what(problem.issue(), problem.arguments());
    var code = problem.issue().code();
    var data = new IssueData(problem.replacement(), problem.arguments()).encode();
    var at = Regions.of(problem.place());
    if (problem.issue().severity() == Severity.ERROR) {
      acceptError(message, file, at.offset(), at.length(), code, data);
    } else if (problem.issue().severity() == Severity.WARNING) {
      acceptWarning(message, file, at.offset(), at.length(), code, data);
    } else {
      acceptInfo(message, file, at.offset(), at.length(), code, data);
    }
  }
}
