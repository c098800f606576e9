package org.vnetlang.sim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A printed line without its end.
 *
 * @param pieces its parts in order, none of them empty
 */
public record Line(List<Piece> pieces) {
  /** Stands for a part that varies. */
  private static final String MASK = "…";

  public Line {
    pieces = List.copyOf(pieces);
  }

  /**
   * A line of parts by turns: fixed, varying, fixed, …
   *
   * @param fixed the first part
   * @param more the others; empty ones are left out
   */
  public static Line of(String fixed, String... more) {
    var pieces = new ArrayList<Piece>(1 + more.length);
    add(pieces, fixed, false);
    for (int i = 0; i < more.length; i++) {
      add(pieces, more[i], i % 2 == 0);
    }
    return new Line(pieces);
  }

  /** A line of one part that may vary, with fixed ones around it. */
  static Line around(String before, Piece piece, String after) {
    return piece.varies() ? of(before, piece.text(), after) : of(before + piece.text() + after);
  }

  private static void add(List<Piece> pieces, String text, boolean varies) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, varies));
    }
  }

  /** The same with another line's parts behind it. */
  public Line then(Line other) {
    var all = new ArrayList<>(pieces);
    all.addAll(other.pieces);
    return new Line(all);
  }

  /** The line as it is printed. */
  public String text() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }

  /** The line with the same mark in place of each part that varies. */
  public String masked() {
    return pieces.stream()
        .map(piece -> piece.varies() ? MASK : piece.text())
        .collect(Collectors.joining());
  }

  /** Whether a printed line is this one, whatever stands where it varies. */
  public boolean matches(String printed) {
    int at = 0;
    boolean gap = false;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (piece.varies()) {
        gap = true;
        continue;
      }
      boolean last = i == pieces.size() - 1;
      int found = last && gap ? printed.length() - piece.text().length() : at;
      if (gap && !last) {
        found = printed.indexOf(piece.text(), at + 1);
      }
      if (found < at + (gap ? 1 : 0) || !printed.startsWith(piece.text(), found)) {
        return false;
      }
      at = found + piece.text().length();
      gap = false;
    }
    return gap ? at < printed.length() : at == printed.length();
  }
}
