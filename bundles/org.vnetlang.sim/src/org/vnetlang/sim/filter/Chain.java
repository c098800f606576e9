package org.vnetlang.sim.filter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.vnetlang.plan.step.Rule;

/** A chain: its rules in order, and what happens to a packet that none of them decides about. */
public final class Chain {
  private final List<Rule> rules = new ArrayList<>();
  private boolean accept = true;

  /** Most chains hold nothing but rules that let pass what would pass anyway. */
  private boolean passesAll = true;

  Chain copy() {
    var copy = new Chain();
    copy.rules.addAll(rules);
    copy.accept = accept;
    copy.passesAll = passesAll;
    return copy;
  }

  public List<Rule> rules() {
    return Collections.unmodifiableList(rules);
  }

  /** The policy: what happens where no rule decides. */
  public boolean accepts() {
    return accept;
  }

  /** Whether every packet passes, whatever it is. */
  public boolean isOpen() {
    return passesAll;
  }

  /** What it decides about a packet. */
  public Ruling judge(Passing passing) {
    if (passesAll) {
      return Ruling.OPEN;
    }
    for (Rule rule : rules) {
      if (RuleMatch.holds(rule.matches(), passing)) {
        Optional<Ruling> ruling = decide(rule);
        if (ruling.isPresent()) {
          return ruling.get();
        }
      }
    }
    return accept ? Ruling.OPEN : Ruling.CLOSED;
  }

  /** What a rule that matches decides; empty where the next one is asked. */
  private static Optional<Ruling> decide(Rule rule) {
    if (rule.target() instanceof Rule.Target.Continue) {
      return Optional.empty();
    }
    Ruling.Kind kind =
        rule.matches().more().other().isEmpty() ? kind(rule.target()) : Ruling.Kind.UNDECIDED;
    return Optional.of(new Ruling(kind, Optional.of(rule)));
  }

  private static Ruling.Kind kind(Rule.Target target) {
    if (target instanceof Rule.Target.Accept) {
      return Ruling.Kind.ACCEPT;
    } else if (target instanceof Rule.Target.Drop) {
      return Ruling.Kind.DROP;
    } else if (target instanceof Rule.Target.Reject) {
      return Ruling.Kind.REJECT;
    }
    return target instanceof Rule.Target.Other ? Ruling.Kind.UNDECIDED : Ruling.Kind.TRANSLATE;
  }

  /** Whether the rule only lets pass. */
  private static boolean passes(Rule rule) {
    return rule.target() instanceof Rule.Target.Accept
        || rule.target() instanceof Rule.Target.Continue;
  }

  void policy(boolean value) {
    accept = value;
    passesAll = accept && rules.stream().allMatch(Chain::passes);
  }

  void append(Rule rule) {
    rules.add(rule);
    passesAll &= passes(rule);
  }

  void insert(Rule rule) {
    rules.add(0, rule);
    passesAll &= passes(rule);
  }

  boolean delete(Rule rule) {
    boolean removed = rules.remove(rule);
    passesAll = passesAll || accept && rules.stream().allMatch(Chain::passes);
    return removed;
  }

  void flush() {
    rules.clear();
    passesAll = accept;
  }
}
