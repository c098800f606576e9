package org.vnetlang.lang.resolve;

import java.util.List;
import org.vnetlang.lang.validation.Problem;
import org.vnetlang.model.Network;

/**
 * What a file means.
 *
 * @param network the network, as far as it could be read
 * @param sources where its elements stand in the text
 * @param problems what could not be read, in order of appearance
 */
public record Resolution(Network network, SourceMap sources, List<Problem> problems) {
  public Resolution {
    problems = List.copyOf(problems);
  }
}
