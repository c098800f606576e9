package org.vnetlang.headless;

import java.util.List;
import java.util.Optional;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Severity;

/**
 * One finding at a place of a file, ready to be shown.
 *
 * @param file name of the file as the caller gave it, imports relative to the folder of the main
 *     one
 * @param offset first character, from 0
 * @param length how many characters
 * @param line from 1
 * @param column from 1, in characters
 * @param issue which kind
 * @param message what is wrong
 * @param why why it matters
 * @param fix what to write instead
 * @param replacement text that would mend the marked characters
 */
public record Diagnostic(
    String file,
    int offset,
    int length,
    int line,
    int column,
    Issue issue,
    String message,
    String why,
    String fix,
    Optional<String> replacement) {

  public Severity severity() {
    return issue.severity();
  }

  /** The stable code. */
  public String code() {
    return issue.code();
  }

  /** Whether any of them forbids generating. */
  public static boolean anyError(List<Diagnostic> diagnostics) {
    return diagnostics.stream().anyMatch(each -> each.severity() == Severity.ERROR);
  }
}
