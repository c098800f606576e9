package org.vnetlang.lang.resolve;

import java.util.Collection;
import java.util.Optional;

/** Finds the word that was meant. */
public final class Nearest {
  private static final int LONGEST = 64;

  private Nearest() {}

  /**
   * The candidate with the fewest edits (Damerau–Levenshtein, adjacent swaps count one), if that is
   * at most a third of the word.
   */
  public static Optional<String> of(String word, Collection<String> candidates) {
    int allowed = Math.max(1, word.length() / 3);
    String best = "";
    int bestDistance = allowed + 1;
    for (var candidate : candidates) {
      if (word.length() > LONGEST || Math.abs(candidate.length() - word.length()) >= bestDistance) {
        continue;
      }
      int distance = distance(word, candidate);
      if (distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  private static int distance(String a, String b) {
    var rows = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        rows[i][j] = i == 0 ? j : j == 0 ? i : cell(rows, a, b, i, j);
      }
    }
    return rows[a.length()][b.length()];
  }

  private static int cell(int[][] rows, String a, String b, int i, int j) {
    int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int edit = Math.min(Math.min(rows[i - 1][j], rows[i][j - 1]) + 1, rows[i - 1][j - 1] + same);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(edit, rows[i - 2][j - 2] + 1) : edit;
  }
}
