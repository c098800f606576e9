package org.vnetlang.sim.pairs;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vnetlang.model.Expectation;
import org.vnetlang.model.Party;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.sim.expect.Asking;
import org.vnetlang.sim.expect.Attempt;
import org.vnetlang.sim.expect.Partners;
import org.vnetlang.sim.expect.Reason;
import org.vnetlang.sim.expect.Verdict;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.stage.Running;
import org.vnetlang.sim.walk.Cause;
import org.vnetlang.sim.walk.Failure;
import org.vnetlang.sim.walk.Hop;
import org.vnetlang.sim.walk.Walk;

/**
 * Who reaches whom, of all pairs of some members. It holds as long as the network does not change.
 * Members are told by their place in {@link #members()}; nobody is a pair with himself. Not for
 * several threads at once.
 */
public final class AllPairs {
  private final List<Party.Member> members;
  private final Asking asking;
  private final Partners partners;
  private final Roles roles;
  private final Generalizing generalizing;
  private final Group[] groups;
  private final boolean[] single;
  private final Cell[][] cells;
  private final int kinds;
  private final Map<Long, Verdict> walked = new HashMap<>();
  private final Map<Lost, Optional<Cause>> lost = new HashMap<>();
  private final Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
  private int walks;

  /** A packet that found nobody: it is the same whoever was meant. */
  private record Lost(int from, Ipv4 to) {}

  private AllPairs(Running running, List<Party.Member> members, Optional<Expectation.Port> port) {
    this.members = members.stream().distinct().toList();
    asking = new Asking(running, port);
    partners = new Partners(running);
    var nesting = new Nesting(running);
    var found = new Kinds(running, nesting, port.isPresent());
    var grouping = new Grouping(running, nesting, found, this.members);
    groups = grouping.groups();
    single = grouping.single();
    kinds = grouping.kinds();
    roles = new Roles(nesting, found);
    generalizing = new Generalizing(running, roles);
    cells = new Cell[(Group.NEAREST + 1) * kinds][];
    new Tally(groups, kinds).types().forEach(this::decide);
  }

  /**
   * Decides about all pairs.
   *
   * @param running the network, which is not changed
   * @param members whom it is about; a second time is not counted
   * @param port a connection; without one each pings each
   */
  public static AllPairs of(
      Running running, List<Party.Member> members, Optional<Expectation.Port> port) {
    return new AllPairs(running, members, port);
  }

  // --- deciding

  private void decide(Tally.Type type) {
    int from = type.from();
    int to = type.to();
    Cell cell = cell(from, to);
    if (cells[row(type.near(), groups[from].kind())] == null) {
      cells[row(type.near(), groups[from].kind())] = new Cell[kinds];
    }
    cells[row(type.near(), groups[from].kind())][groups[to].kind()] = cell;
    if (cell.alike()) {
      counts.merge(cell.verdict(), type.pairs(), Long::sum);
    } else {
      type.each((one, other) -> walk(one, other));
    }
  }

  private Cell cell(int from, int to) {
    walks++;
    Attempt attempt = attempt(from, to);
    return single[from] || single[to]
        ? Cell.different(attempt.verdict())
        : generalizing.of(attempt, groups[from].machine(), groups[to].machine());
  }

  private int row(int near, int kind) {
    return near * kinds + kind;
  }

  private void walk(int from, int to) {
    Verdict verdict = attempt(from, to).verdict();
    walked.put(pair(from, to), verdict);
    counts.merge(verdict, 1L, Long::sum);
    walks++;
  }

  private static long pair(int from, int to) {
    return (long) from << 32 | to;
  }

  // --- answers

  public List<Party.Member> members() {
    return members;
  }

  /** How many pairs there are. */
  public long pairs() {
    return (long) members.size() * (members.size() - 1);
  }

  /** How many pairs have the verdict. */
  public long count(Verdict verdict) {
    return counts.getOrDefault(verdict, 0L);
  }

  /** How many kinds of members there are. */
  public int kinds() {
    return kinds;
  }

  /** How many pairs had to be walked for that. */
  public int walks() {
    return walks;
  }

  /** The kind of a member, from 0. */
  public int kind(int member) {
    return groups[member].kind();
  }

  /** The verdict of a pair. */
  public Verdict verdict(int from, int to) {
    Cell cell = find(from, to);
    return cell.alike() ? cell.verdict() : walked.get(pair(from, to));
  }

  /** The verdicts of a member with everybody, in their order; empty with itself. */
  public List<Optional<Verdict>> row(int from) {
    var row = new ArrayList<Optional<Verdict>>(members.size());
    for (int to = 0; to < members.size(); to++) {
      row.add(to == from ? Optional.empty() : Optional.of(verdict(from, to)));
    }
    return row;
  }

  private Cell find(int from, int to) {
    Group one = groups[from];
    Group other = groups[to];
    return cells[row(one.near(other), one.kind())][other.kind()];
  }

  /** The pair's packets, walked: every table and rule on the way. */
  public Attempt attempt(int from, int to) {
    return asking.attempt(members.get(from), members.get(to));
  }

  /** The machines that a pair's packets pass, and where they are lost why. */
  public Way way(int from, int to) {
    Cell cell = find(from, to);
    if (!cell.alike()) {
      return way(attempt(from, to));
    }
    return new Way(
        cell.verdict(),
        names(cell.there(), from, to),
        names(cell.back(), from, to),
        cell.scanned() ? scanned(from, to) : cell.cause());
  }

  private List<String> names(List<Role> way, int from, int to) {
    String[] names = new String[way.size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = roles.name(way.get(i), groups[from].machine(), groups[to].machine());
    }
    return List.of(names);
  }

  private static Way way(Attempt attempt) {
    return new Way(
        attempt.verdict(),
        names(attempt.walk().map(Walk::there).orElse(List.of())),
        names(attempt.walk().map(Walk::back).orElse(List.of())),
        cause(attempt));
  }

  private static List<String> names(List<Hop> hops) {
    return hops.stream().map(Hop::machine).toList();
  }

  private static Optional<Cause> cause(Attempt attempt) {
    return attempt.reason().flatMap(Reason::failure).map(Failure::cause);
  }

  /** Why nobody answered on the sender's or a router's segment. */
  private Optional<Cause> scanned(int from, int to) {
    Optional<Kernel> sender = partners.sender(members.get(from), members.get(to));
    Optional<Ipv4> target = sender.flatMap(k -> partners.target(k, members.get(to)));
    return target.isEmpty()
        ? cause(attempt(from, to))
        : lost.computeIfAbsent(new Lost(from, target.get()), key -> cause(attempt(from, to)));
  }
}
