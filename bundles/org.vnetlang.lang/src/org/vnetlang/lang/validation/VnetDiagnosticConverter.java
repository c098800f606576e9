package org.vnetlang.lang.validation;

import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.util.IAcceptor;
import org.eclipse.xtext.validation.DiagnosticConverterImpl;
import org.eclipse.xtext.validation.Issue;
import org.eclipse.xtext.validation.RangeBasedDiagnostic;

/**
 * Turns findings into markers. Parser errors are left out: the validator says them in sentences.
 * The line of a marker at the end of a text that ends in a lone carriage return cannot be computed
 * by the framework, which would then show no marker of the file at all.
 */
public class VnetDiagnosticConverter extends DiagnosticConverterImpl {

  @Override
  public void convertResourceDiagnostic(
      Resource.Diagnostic diagnostic, Severity severity, IAcceptor<Issue> acceptor) {
    // all of them come back as findings of the validator
  }

  @Override
  public void convertValidatorDiagnostic(Diagnostic diagnostic, IAcceptor<Issue> acceptor) {
    try {
      super.convertValidatorDiagnostic(diagnostic, acceptor);
    } catch (IndexOutOfBoundsException endOfText) {
      var issue = new Issue.IssueImpl();
      issue.setMessage(diagnostic.getMessage());
      issue.setSeverity(getSeverity(diagnostic));
      if (diagnostic instanceof RangeBasedDiagnostic range) {
        issue.setOffset(range.getOffset());
        issue.setLength(range.getLength());
        issue.setCode(range.getIssueCode());
        issue.setData(range.getIssueData());
      }
      acceptor.accept(issue);
    }
  }
}
