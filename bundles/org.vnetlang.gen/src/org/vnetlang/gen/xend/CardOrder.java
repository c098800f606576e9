package org.vnetlang.gen.xend;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.vnetlang.model.Nic;

/** The order of a guest's cards: xend numbers them by their place in the list. */
final class CardOrder {
  private static final Pattern NUMBERED = Pattern.compile("eth(0|[1-9][0-9]{0,3})");
  private static final int PREFIX = 3;

  private CardOrder() {}

  /** By number if all are called {@code ethN}, else as written. */
  static List<Nic> of(List<Nic> nics) {
    return nics.stream().allMatch(nic -> NUMBERED.matcher(nic.name()).matches())
        ? nics.stream().sorted(Comparator.comparingInt(CardOrder::number)).toList()
        : nics;
  }

  private static int number(Nic nic) {
    return Integer.parseInt(nic.name().substring(PREFIX));
  }
}
