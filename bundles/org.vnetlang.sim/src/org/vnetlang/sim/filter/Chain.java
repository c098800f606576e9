package org.vnetlang.sim.filter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.vnetlang.plan.step.Rule;

/** A chain: its rules in order, and what happens to a packet that none of them decides about. */
public final class Chain {
  private final List<Rule> rules = new ArrayList<>();
  private boolean accept = true;

  Chain copy() {
    var copy = new Chain();
    copy.rules.addAll(rules);
    copy.accept = accept;
    return copy;
  }

  public List<Rule> rules() {
    return Collections.unmodifiableList(rules);
  }

  /** The policy: what happens where no rule decides. */
  public boolean accepts() {
    return accept;
  }

  /** Whether every packet passes without a look at any rule. */
  public boolean isOpen() {
    return accept && rules.isEmpty();
  }

  void policy(boolean value) {
    accept = value;
  }

  void append(Rule rule) {
    rules.add(rule);
  }

  void insert(Rule rule) {
    rules.add(0, rule);
  }

  boolean delete(Rule rule) {
    return rules.remove(rule);
  }

  void flush() {
    rules.clear();
  }
}
