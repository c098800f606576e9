package org.vnetlang.ui.editor.colour;

import java.util.List;
import org.vnetlang.ide.Highlight;
import org.vnetlang.ide.HighlightKind;

/**
 * Characters with their inks, in the order of the text, kept in arrays: each key moves all that
 * stand behind it, and a large file has a hundred thousand of them.
 */
final class Runs {
  private static final Ink[] INKS = Ink.values();

  private final int[] offsets;
  private final int[] lengths;
  private final byte[] inks;

  Runs(List<Highlight> highlights) {
    var seen = highlights.stream().filter(each -> !isLexical(each.kind())).toList();
    offsets = new int[seen.size()];
    lengths = new int[seen.size()];
    inks = new byte[seen.size()];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = seen.get(i).span().offset();
      lengths[i] = seen.get(i).span().length();
      inks[i] = (byte) Ink.of(seen.get(i).kind()).ordinal();
    }
  }

  /** Whether the lexer knew it before. */
  private static boolean isLexical(HighlightKind kind) {
    return kind == HighlightKind.COMMENT || kind == HighlightKind.STRING;
  }

  int size() {
    return offsets.length;
  }

  int offset(int index) {
    return offsets[index];
  }

  int end(int index) {
    return offsets[index] + lengths[index];
  }

  Ink ink(int index) {
    return INKS[inks[index]];
  }

  /** The first one that ends behind an offset. */
  int after(int offset) {
    int low = 0;
    int high = offsets.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (end(middle) <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Moves them for a replacement; one that is typed into grows, one that goes is empty. */
  void replace(int from, int removed, int added) {
    int to = from + removed;
    for (int i = 0; i < offsets.length; i++) {
      int start = offsets[i];
      int end = start + lengths[i];
      if (start >= to) {
        offsets[i] = start + added - removed;
      } else if (end > from) {
        int first = Math.min(start, from);
        offsets[i] = first;
        lengths[i] = Math.max(0, (end >= to ? end + added - removed : from) - first);
      }
    }
  }

  private boolean same(int index, Runs other, int otherIndex) {
    return offsets[index] == other.offsets[otherIndex]
        && lengths[index] == other.lengths[otherIndex]
        && inks[index] == other.inks[otherIndex];
  }

  /** How many are the same at the beginning. */
  int head(Runs other) {
    int count = 0;
    while (count < size() && count < other.size() && same(count, other, count)) {
      count++;
    }
    return count;
  }

  /** How many are the same at the end, not counting those at the beginning. */
  int tail(Runs other, int head) {
    int count = 0;
    while (count < size() - head
        && count < other.size() - head
        && same(size() - 1 - count, other, other.size() - 1 - count)) {
      count++;
    }
    return count;
  }
}
