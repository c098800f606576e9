package org.vnetlang.headless.explain;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Texts;

/**
 * The page of an issue. The sentences are about the example; without one, … stands for what the
 * file would hold.
 *
 * @param issue which one
 * @param what what is wrong
 * @param why why it matters
 * @param fix what to write instead
 * @param example a file that has it
 */
public record Page(Issue issue, String what, String why, String fix, Optional<Example> example) {

  /** The page in a language. */
  public static Page of(Issue issue, Texts texts) throws IOException {
    var example = Example.of(issue, texts);
    if (example.isEmpty()) {
      var holes = List.<String>of();
      return new Page(
          issue,
          texts.what(issue, holes),
          texts.why(issue, holes),
          texts.fix(issue, holes),
          example);
    }
    var first = example.get().marks().get(0);
    return new Page(issue, first.message(), first.why(), first.fix(), example);
  }

  /** Whether editors offer to mend it, as they do with the example. */
  public boolean hasQuickFix() {
    return example.stream()
        .flatMap(each -> each.marks().stream())
        .anyMatch(mark -> mark.replacement().isPresent());
  }
}
