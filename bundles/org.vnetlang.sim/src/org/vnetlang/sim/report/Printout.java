package org.vnetlang.sim.report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a command prints.
 *
 * @param lines its lines
 */
public record Printout(List<Line> lines) {
  public Printout {
    lines = List.copyOf(lines);
  }

  /** The text as it is printed. */
  public String text() {
    return joined(Line::text);
  }

  /** The text with the same mark in place of each part that varies. */
  public String masked() {
    return joined(Line::masked);
  }

  private String joined(Function<Line, String> part) {
    return lines.stream().map(line -> part.apply(line) + "\n").collect(Collectors.joining());
  }

  /** Whether a printed text is this one, whatever stands where it varies. */
  public boolean matches(String printed) {
    List<String> others = printed.lines().toList();
    return others.size() == lines.size()
        && IntStream.range(0, lines.size()).allMatch(i -> lines.get(i).matches(others.get(i)));
  }
}
