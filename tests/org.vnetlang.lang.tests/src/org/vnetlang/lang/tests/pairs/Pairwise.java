package org.vnetlang.lang.tests.pairs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vnetlang.model.Expectation;
import org.vnetlang.model.Party;
import org.vnetlang.sim.expect.Attempt;
import org.vnetlang.sim.expect.Reason;
import org.vnetlang.sim.expect.Verdict;
import org.vnetlang.sim.expect.Words;
import org.vnetlang.sim.pairs.AllPairs;
import org.vnetlang.sim.pairs.Way;
import org.vnetlang.sim.stage.Running;
import org.vnetlang.sim.walk.Failure;
import org.vnetlang.sim.walk.Hop;
import org.vnetlang.sim.walk.Walk;

/** All pairs at once against each pair on its own. */
final class Pairwise {
  private Pairwise() {}

  /** Pairs about which the two say something else; empty is what is hoped for. */
  static List<String> differences(
      Running running, List<Party.Member> members, Optional<Expectation.Port> port) {
    AllPairs together = AllPairs.of(running, members, port);
    Matrix single = Matrix.of(running, members, port);
    var found = new ArrayList<String>();
    for (int from = 0; from < members.size(); from++) {
      for (int to = 0; to < members.size(); to++) {
        Optional<Attempt> walked = single.rows().get(from).get(to);
        if (walked.isPresent()) {
          String said = say(together.way(from, to)) + " " + together.verdict(from, to);
          String is = say(walked.get()) + " " + walked.get().verdict();
          if (!said.equals(is)) {
            found.add(pair(members, from, to) + ": " + said + ", but walked: " + is);
          }
        }
      }
    }
    long counted = 0;
    for (var verdict : Verdict.values()) {
      counted += together.count(verdict);
      if (together.count(verdict) != single.count(verdict)) {
        found.add(verdict + " " + together.count(verdict) + " not " + single.count(verdict));
      }
    }
    if (counted != together.pairs()) {
      found.add(counted + " of " + together.pairs() + " pairs counted");
    }
    return found;
  }

  private static String pair(List<Party.Member> members, int from, int to) {
    return Words.of(members.get(from)) + " to " + Words.of(members.get(to));
  }

  private static String say(Way way) {
    return way.verdict() + " " + way.there() + way.back() + way.cause();
  }

  private static String say(Attempt attempt) {
    var there = names(attempt.walk().map(Walk::there).orElse(List.of()));
    var back = names(attempt.walk().map(Walk::back).orElse(List.of()));
    var cause = attempt.reason().flatMap(Reason::failure).map(Failure::cause);
    return attempt.verdict() + " " + there + back + cause;
  }

  private static List<String> names(List<Hop> hops) {
    return hops.stream().map(Hop::machine).toList();
  }
}
