package org.vnetlang.plan.operation;

import org.vnetlang.plan.step.Rule;

/** Changes of the packet filter, as {@code iptables} makes them (iptables(8)). */
public sealed interface FilterOperation extends Operation {

  /** {@code filter} or {@code nat}. */
  String table();

  /** {@code FORWARD}, {@code POSTROUTING}, … */
  String chain();

  /** {@code iptables -P CHAIN ACCEPT|DROP}. */
  record Policy(String table, String chain, boolean accept) implements FilterOperation {}

  /** {@code iptables -A CHAIN RULE}: the same rule twice is there twice. */
  record Append(String table, String chain, Rule rule) implements FilterOperation {}

  /** {@code iptables -I CHAIN RULE}: at the head. */
  record Insert(String table, String chain, Rule rule) implements FilterOperation {}

  /** {@code iptables -D CHAIN RULE}: the first one that is equal; refused where there is none. */
  record Delete(String table, String chain, Rule rule) implements FilterOperation {}

  /** {@code iptables -F CHAIN}. */
  record Flush(String table, String chain) implements FilterOperation {}
}
