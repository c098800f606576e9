package org.vnetlang.sim.filter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vnetlang.plan.operation.FilterOperation;

/** The tables of a machine's packet filter with their built-in chains. */
public final class Tables {
  /** The chains that decide about packets, by table, in the order iptables-save prints them. */
  private static final Map<String, List<String>> BUILT_IN =
      Map.of(
          "filter", List.of("INPUT", "FORWARD", "OUTPUT"),
          "nat", List.of("PREROUTING", "INPUT", "OUTPUT", "POSTROUTING"),
          "mangle", List.of("PREROUTING", "INPUT", "FORWARD", "OUTPUT", "POSTROUTING"),
          "raw", List.of("PREROUTING", "OUTPUT"));

  private final Map<String, Map<String, Chain>> tables = new LinkedHashMap<>();

  /** The same tables, to be changed on their own. */
  public Tables copy() {
    var copy = new Tables();
    tables.forEach(
        (table, chains) -> chains.forEach((name, chain) -> copy.put(table, name, chain)));
    return copy;
  }

  private void put(String table, String name, Chain chain) {
    tables.computeIfAbsent(table, t -> new LinkedHashMap<>()).put(name, chain.copy());
  }

  /** The chains of a table by name, in iptables-save's order; empty while nobody used the table. */
  public Map<String, Chain> table(String name) {
    return tables.getOrDefault(name, Map.of());
  }

  /** The tables somebody used. */
  public List<String> used() {
    return List.copyOf(tables.keySet());
  }

  /** A chain; empty where it decides nothing because nobody used its table. */
  public Optional<Chain> chain(String table, String name) {
    return Optional.ofNullable(table(table).get(name));
  }

  /**
   * Carries out a change.
   *
   * @return whether there was something to carry it out on: the chain, or the rule to delete
   */
  public boolean apply(FilterOperation operation) {
    if (!BUILT_IN.getOrDefault(operation.table(), List.of()).contains(operation.chain())) {
      return false;
    }
    var chains = tables.computeIfAbsent(operation.table(), Tables::fresh);
    return apply(chains.get(operation.chain()), operation);
  }

  private static Map<String, Chain> fresh(String table) {
    var chains = new LinkedHashMap<String, Chain>();
    BUILT_IN.get(table).forEach(name -> chains.put(name, new Chain()));
    return chains;
  }

  private static boolean apply(Chain chain, FilterOperation operation) {
    if (operation instanceof FilterOperation.Policy policy) {
      chain.policy(policy.accept());
    } else if (operation instanceof FilterOperation.Append append) {
      chain.append(append.rule());
    } else if (operation instanceof FilterOperation.Insert insert) {
      chain.insert(insert.rule());
    } else if (operation instanceof FilterOperation.Delete delete) {
      return chain.delete(delete.rule());
    } else {
      chain.flush();
    }
    return true;
  }
}
