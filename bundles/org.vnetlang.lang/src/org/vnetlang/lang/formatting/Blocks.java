package org.vnetlang.lang.formatting;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.List;

/**
 * Braces that belong together. A block that its author wrote over several lines has its braces at
 * line ends; one written on a single line stays there.
 */
final class Blocks {
  private final BitSet tall = new BitSet();

  Blocks(List<Token> tokens) {
    var open = new ArrayDeque<Integer>();
    int line = 0;
    var lines = new int[tokens.size()];
    for (int i = 0; i < tokens.size(); i++) {
      line += tokens.get(i).breaks() > 0 ? 1 : 0;
      lines[i] = line;
      if (tokens.get(i).is("{")) {
        open.push(i);
      } else if (tokens.get(i).is("}") && !open.isEmpty()) {
        int first = open.pop();
        if (lines[first] != lines[i]) {
          tall.set(first);
          tall.set(i);
        }
      }
    }
  }

  /** Whether the brace with this index belongs to a block of several lines. */
  boolean tall(int index) {
    return tall.get(index);
  }
}
