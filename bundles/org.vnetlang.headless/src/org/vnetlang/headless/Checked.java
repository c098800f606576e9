package org.vnetlang.headless;

import java.util.List;
import java.util.Map;
import org.vnetlang.model.Network;
import org.vnetlang.model.Story;

/**
 * A file, read.
 *
 * @param diagnostics what was found, by file and place
 * @param network what it means
 * @param texts the texts of all files read, by name
 * @param spots where the expectations stand: those of the file in its order, behind them those of
 *     its stories
 * @param hints what can be changed about packets that do not arrive
 */
public record Checked(
    List<Diagnostic> diagnostics,
    Network network,
    Map<String, String> texts,
    List<Spot> spots,
    Hints hints) {
  public Checked {
    diagnostics = List.copyOf(diagnostics);
    spots = List.copyOf(spots);
  }

  /** Whether anything forbids generating. */
  public boolean hasErrors() {
    return Diagnostic.anyError(diagnostics);
  }

  /** How many expectations the files hold, those inside stories included. */
  public int expectations() {
    long told =
        network.stories().stream()
            .flatMap(story -> story.steps().stream())
            .filter(Story.Expect.class::isInstance)
            .count();
    return network.expectations().size() + (int) told;
  }
}
