package org.vnetlang.lang.tests.robust;

import java.util.List;
import java.util.Random;

/** Texts a person, a bad editor or a cat on the keyboard makes of good ones. */
final class Mutants {
  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "\"",
          "/*",
          "*/",
          "//",
          "#",
          "\r",
          "\n",
          "\r\n",
          " ",
          "\u00a0",
          "\ufeff",
          ".",
          "..",
          ",",
          ";",
          "=",
          ":",
          "[",
          "]",
          "[1 to 3]",
          "[3 to 1]",
          "[1 to 199999]",
          "é",
          "\u202e",
          "\u0000",
          "\u0001",
          "\uFDD0",
          "\uD83D\uDE00",
          "\uD800",
          "0",
          "-1",
          "99999999999999999999",
          ".300",
          ".0.0.0.0.1",
          "10.0.0.0/33",
          "255.255.255.0",
          "ff:ff:ff:ff:ff:ff",
          "::1",
          "import \"x.vnet\"",
          "lan",
          "host",
          "guest",
          "nic",
          "on",
          "over",
          "ip",
          "dhcp",
          "from",
          "like",
          "template",
          "expect",
          "every",
          "all guests",
          "can reach",
          "internet",
          "story",
          "start",
          "wait",
          "runs xen 3.0",
          "runs vmware server 1.0",
          "with",
          "without",
          "nat",
          "bridge",
          "route",
          "host-only",
          "subnet",
          "forward tcp 80 to",
          "reserve",
          "machine",
          "spread over",
          "raw \"a\" \"b\"",
          "firewall forward drop",
          "mac auto",
          "gateway none");

  private final Random random;
  private final List<String> texts;

  Mutants(long seed, List<String> texts) {
    this.random = new Random(seed);
    this.texts = texts;
  }

  /** The next one. */
  String next() {
    var text = new StringBuilder(any(texts));
    for (int i = random.nextInt(5); i >= 0; i--) {
      mutate(text);
    }
    return text.toString();
  }

  private void mutate(StringBuilder text) {
    int at = text.length() == 0 ? 0 : random.nextInt(text.length());
    int end = Math.min(text.length(), at + 1 + random.nextInt(1 + random.nextInt(40)));
    switch (random.nextInt(7)) {
      case 0 -> text.delete(at, end);
      case 1 -> text.insert(at, any(PIECES));
      case 2 -> text.insert(at, " " + any(PIECES) + " ");
      case 3 -> text.replace(at, end, any(PIECES));
      case 4 -> text.insert(at, text.substring(at, end));
      case 5 -> text.setLength(at);
      default -> {
        var other = any(texts);
        int from = other.isEmpty() ? 0 : random.nextInt(other.length());
        text.insert(at, other.substring(from, Math.min(other.length(), from + 60)));
      }
    }
  }

  private String any(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
