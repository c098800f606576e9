package org.vnetlang.sim.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Prefix;

/** The main routing table: rows by prefix, each prefix's rows by metric and age. */
public final class RoutingTable {
  /** As {@code ip route} prints: by network, the longer prefix first. */
  private static final Comparator<Row> PRINTED =
      Comparator.<Row, Ipv4>comparing(row -> row.destination().network())
          .thenComparing(row -> -row.destination().length());

  private final Map<Prefix, List<Row>> rows = new LinkedHashMap<>();
  private final int[] perLength = new int[33];

  /** The same rows, to be changed on their own. */
  public RoutingTable copy() {
    var copy = new RoutingTable();
    rows.values().forEach(same -> same.forEach(copy::append));
    return copy;
  }

  /** Whether a row of that prefix and metric exists. */
  public boolean has(Prefix destination, int metric) {
    return rowsOf(destination).stream().anyMatch(row -> row.metric() == metric);
  }

  /** Adds a row behind those of the same prefix and metric. */
  public void append(Row row) {
    var same = rows.computeIfAbsent(row.destination(), prefix -> new ArrayList<>(1));
    int at = same.size();
    while (at > 0 && same.get(at - 1).metric() > row.metric()) {
      at--;
    }
    same.add(at, row);
    perLength[row.destination().length()]++;
  }

  /** Takes out the first row of that prefix that the test holds for. */
  public boolean removeFirst(Prefix destination, Predicate<Row> which) {
    var found = rowsOf(destination).stream().filter(which).findFirst();
    found.ifPresent(this::remove);
    return found.isPresent();
  }

  /** Takes out all rows that the test holds for. */
  public void removeAll(Predicate<Row> which) {
    rows.values().stream().flatMap(List::stream).filter(which).toList().forEach(this::remove);
  }

  private void remove(Row row) {
    var same = rows.get(row.destination());
    same.remove(row);
    perLength[row.destination().length()]--;
    if (same.isEmpty()) {
      rows.remove(row.destination());
    }
  }

  /** The row for a destination: longest prefix, then smallest metric, then oldest. */
  public Optional<Row> lookup(Ipv4 to) {
    return lookup(to, row -> true);
  }

  /** The same among the rows that the test holds for. */
  public Optional<Row> lookup(Ipv4 to, Predicate<Row> which) {
    for (int length = 32; length >= 0; length--) {
      if (perLength[length] > 0) {
        for (Row row : rowsOf(new Prefix(to, length))) {
          if (which.test(row)) {
            return Optional.of(row);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** All rows in the order {@code ip route} prints them. */
  public List<Row> rows() {
    return rows.values().stream().flatMap(List::stream).sorted(PRINTED).toList();
  }

  /** The prefixes that have rows, from the oldest to the youngest. */
  public List<Prefix> prefixes() {
    return List.copyOf(rows.keySet());
  }

  /** The rows of one prefix, by metric and age. */
  public List<Row> rowsOf(Prefix destination) {
    return rows.getOrDefault(destination, List.of());
  }
}
