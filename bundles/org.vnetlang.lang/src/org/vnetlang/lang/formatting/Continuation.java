package org.vnetlang.lang.formatting;

import java.util.Set;

/**
 * Which lines go on with the statement above them: those that begin with a word no statement of the
 * block begins with.
 */
final class Continuation {
  private static final Set<String> ALWAYS =
      Set.of(
          "and",
          "answered",
          "as",
          "auto",
          "by",
          "called",
          "can",
          "cannot",
          "configured",
          "declared",
          "deny",
          "for",
          "from",
          "gets",
          "hides",
          "ip",
          "isolated",
          "lease",
          "like",
          "mac",
          "max",
          "metric",
          "model",
          "mtu",
          "on",
          "outside",
          "over",
          "port",
          "range",
          "rate",
          "reach",
          "runs",
          "seen",
          "served",
          "spread",
          "through",
          "to",
          "ttl",
          "undeclared",
          "via",
          "vlan",
          "when",
          "window",
          "with",
          "without");
  private static final Set<String> NETWORKS = Set.of("bridge", "route", "nat", "host-only");
  private static final Set<String> NETWORK_MEMBERS = Set.of("dns", "domain", "gateway", "subnet");

  private Continuation() {}

  /**
   * Whether a line continues the one above.
   *
   * @param word its first word
   * @param block the first word of the statement whose block it stands in; empty at the top
   */
  static boolean of(String word, String block) {
    if (word.equals("dhcp")) {
      return !block.equals("lan") && !NETWORKS.contains(block);
    }
    if (word.equals("at") || word.equals("use")) {
      return !block.equals("story");
    }
    return ALWAYS.contains(word) || NETWORK_MEMBERS.contains(word) && !NETWORKS.contains(block);
  }
}
