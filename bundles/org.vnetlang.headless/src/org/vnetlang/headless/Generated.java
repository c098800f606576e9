package org.vnetlang.headless;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vnetlang.gen.Targets;
import org.vnetlang.model.Host;
import org.vnetlang.model.Network;

/**
 * The files of a network.
 *
 * @param files all files, host by host
 * @param uncovered hosts for whose product nothing is written yet
 */
public record Generated(List<TargetFile> files, List<Host> uncovered) {

  public Generated {
    files = List.copyOf(files);
    uncovered = List.copyOf(uncovered);
  }

  /** Runs the targets of these names over all hosts; an empty set means all targets. */
  public static Generated of(Network network, Set<String> names) {
    var files = new ArrayList<TargetFile>();
    var uncovered = new ArrayList<Host>();
    for (var host : network.hosts()) {
      boolean covered = false;
      for (var target : Targets.ALL) {
        if (target.covers(host)) {
          covered = true;
          if (names.isEmpty() || names.contains(target.name())) {
            target
                .files(network, host)
                .forEach(each -> files.add(new TargetFile(target.name(), each)));
          }
        }
      }
      if (!covered) {
        uncovered.add(host);
      }
    }
    return new Generated(files, uncovered);
  }
}
