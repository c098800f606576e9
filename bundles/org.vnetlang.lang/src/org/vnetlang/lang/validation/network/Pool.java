package org.vnetlang.lang.validation.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Ipv4Range;

/** Ranges of addresses, sorted once: whatever is asked then costs a search and not a walk. */
final class Pool {

  /**
   * Addresses that belong to one range.
   *
   * @param last the last of them
   * @param range place of the range in the list, from 0
   */
  private record Piece(Ipv4 last, int range) {}

  /**
   * Two ranges with common addresses, by their places in the list.
   *
   * @param later the one further down
   * @param earlier the other one
   */
  record Overlap(int later, int earlier) {}

  private final TreeMap<Ipv4, Piece> pieces = new TreeMap<>();
  private final List<Overlap> overlaps = new ArrayList<>();
  private long size;

  Pool(List<Ipv4Range> ranges) {
    int reaches = -1;
    for (int next : sorted(ranges)) {
      var range = ranges.get(next);
      var first = range.first();
      if (reaches >= 0) {
        var last = ranges.get(reaches).last();
        if (first.compareTo(last) <= 0) {
          overlaps.add(new Overlap(Math.max(next, reaches), Math.min(next, reaches)));
          if (range.last().compareTo(last) <= 0) {
            continue;
          }
          first = last.plus(1);
        }
      }
      pieces.put(first, new Piece(range.last(), next));
      size += range.last().value() - first.value() + 1;
      reaches = next;
    }
  }

  private static List<Integer> sorted(List<Ipv4Range> ranges) {
    return IntStream.range(0, ranges.size())
        .boxed()
        .filter(i -> !ranges.get(i).reversed())
        .sorted(Comparator.comparing(i -> ranges.get(i).first()))
        .toList();
  }

  /** Place of the range that the address is in. */
  Optional<Integer> range(Ipv4 address) {
    return Optional.ofNullable(pieces.floorEntry(address))
        .map(java.util.Map.Entry::getValue)
        .filter(piece -> address.compareTo(piece.last()) <= 0)
        .map(Piece::range);
  }

  /** The first address from the given one on that is in no range. */
  Ipv4 behind(Ipv4 address) {
    var free = address;
    for (var piece = pieces.floorEntry(free);
        piece != null && free.compareTo(piece.getValue().last()) <= 0;
        piece = pieces.floorEntry(free)) {
      free = piece.getValue().last().plus(1);
      if (free.bits() == 0) {
        break;
      }
    }
    return free;
  }

  /** Ranges that overlap, at most one pair for each range. */
  List<Overlap> overlaps() {
    return overlaps;
  }

  /** How many different addresses. */
  long size() {
    return size;
  }
}
