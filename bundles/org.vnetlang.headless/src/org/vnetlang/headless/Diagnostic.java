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
 * @param offset first character, from 0, in UTF-16 units as editors count
 * @param length how many UTF-16 units
 * @param line from 1
 * @param column from 1, in characters (code points), a byte order mark not counted
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

  /** How many are of a severity. */
  public static long count(List<Diagnostic> diagnostics, Severity severity) {
    return diagnostics.stream().filter(each -> each.severity() == severity).count();
  }

  /** Whether any of them forbids generating. */
  public static boolean anyError(List<Diagnostic> diagnostics) {
    return count(diagnostics, Severity.ERROR) > 0;
  }
}
