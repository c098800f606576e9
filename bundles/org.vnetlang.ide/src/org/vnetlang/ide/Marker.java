package org.vnetlang.ide;

import java.util.List;
import org.vnetlang.model.finding.Severity;

/**
 * Something that is to be said about characters of a file.
 *
 * @param span the characters
 * @param line the line of the first one, from 1
 * @param severity how bad it is
 * @param code which kind: the code of an issue, or of a cause where packets are lost
 * @param message what is wrong
 * @param why why it matters
 * @param fix what to write instead
 * @param helpAnchor the section of the help that is about the code
 * @param related other characters of the file that have to do with it
 */
public record Marker(
    Span span,
    int line,
    Severity severity,
    String code,
    String message,
    String why,
    String fix,
    String helpAnchor,
    List<Span> related) {
  public Marker {
    related = List.copyOf(related);
  }
}
