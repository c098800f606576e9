package org.vnetlang.lang.tests.pairs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vnetlang.model.Expectation;
import org.vnetlang.model.Party;
import org.vnetlang.sim.expect.Asking;
import org.vnetlang.sim.expect.Attempt;
import org.vnetlang.sim.expect.Verdict;
import org.vnetlang.sim.stage.Running;

/**
 * Who reaches whom, every pair tried.
 *
 * @param members whom it is about
 * @param rows an attempt for each sender and each receiver, in the order of the members; empty
 *     where the two are the same
 */
record Matrix(List<Party.Member> members, List<List<Optional<Attempt>>> rows) {
  Matrix {
    members = List.copyOf(members);
    rows = List.copyOf(rows);
  }

  /**
   * Tries every pair.
   *
   * @param running the network, which is not changed
   * @param members whom it is about
   * @param port a connection; without one each pings each
   */
  static Matrix of(Running running, List<Party.Member> members, Optional<Expectation.Port> port) {
    var rows = new ArrayList<List<Optional<Attempt>>>();
    for (Party.Member from : members) {
      var row = new ArrayList<Optional<Attempt>>();
      for (Party.Member to : members) {
        row.add(from.equals(to) ? Optional.empty() : Optional.of(attempt(running, from, to, port)));
      }
      rows.add(row);
    }
    return new Matrix(members, rows);
  }

  private static Attempt attempt(
      Running running, Party.Member from, Party.Member to, Optional<Expectation.Port> port) {
    return new Asking(running, port).attempt(from, to);
  }

  /** How many pairs have the verdict. */
  long count(Verdict verdict) {
    return rows.stream()
        .flatMap(List::stream)
        .flatMap(Optional::stream)
        .filter(attempt -> attempt.verdict() == verdict)
        .count();
  }
}
