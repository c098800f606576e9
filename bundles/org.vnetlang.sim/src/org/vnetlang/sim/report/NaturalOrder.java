package org.vnetlang.sim.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The order of {@code ifconfig}: by letters, but numbers by their value, so that eth2 comes before
 * eth10. It looks from the end for a name that a new one belongs behind, and its comparison is not
 * symmetrical: br0 and br stand as they came (net-tools, add_interface and nstrcmp).
 */
final class NaturalOrder {
  private NaturalOrder() {}

  /** The names in order, each once. */
  static List<String> of(List<String> names) {
    var sorted = new ArrayList<String>(names.size());
    for (String name : names) {
      int at = sorted.size();
      int order = 1;
      while (at > 0 && order > 0) {
        order = compare(sorted.get(at - 1), name);
        at -= order > 0 ? 1 : 0;
      }
      if (at == 0 || order != 0) {
        sorted.add(at, name);
      }
    }
    return sorted;
  }

  private static int compare(String there, String fresh) {
    int at = 0;
    while (at < there.length() && letter(there, at) == letter(fresh, at)) {
      at++;
    }
    if (!isDigit(there, at)) {
      return letter(there, at) - letter(fresh, at);
    } else if (!isDigit(fresh, at)) {
      return -1;
    }
    while (isDigit(there, at - 1)) {
      at--;
    }
    return number(there, at).compareTo(number(fresh, at)) > 0 ? 1 : -1;
  }

  private static char letter(String name, int at) {
    return at < name.length() ? name.charAt(at) : 0;
  }

  private static boolean isDigit(String name, int at) {
    return at >= 0 && letter(name, at) >= '0' && letter(name, at) <= '9';
  }

  /** The number that begins at a place; a name that no kernel takes may hold a very long one. */
  private static BigInteger number(String name, int from) {
    int end = from;
    while (isDigit(name, end)) {
      end++;
    }
    return new BigInteger(name.substring(from, end));
  }
}
