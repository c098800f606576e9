package org.vnetlang.lang.validation;

import com.google.inject.Inject;
import org.eclipse.xtext.validation.Check;
import org.vnetlang.lang.vnet.File;
import org.vnetlang.model.finding.Severity;

/** Puts everything that is known to be wrong with a file into its text. */
public class VnetValidator extends AbstractVnetValidator {
  @Inject private Checking checking;
  @Inject private Language language;

  /** All checks; a place in an imported file is that file's business. */
  @Check
  public void check(File file) {
    for (var problem : checking.of(file.eResource())) {
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
