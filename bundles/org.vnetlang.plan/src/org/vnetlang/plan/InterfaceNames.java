package org.vnetlang.plan;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that Linux takes for interfaces, and that scripts hand on unharmed. */
public final class InterfaceNames {
  /** Longest name in bytes: IFNAMSIZ is 16 with the ending zero (linux/if.h). */
  public static final int LONGEST = 15;

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.:-]*");
  private static final Set<String> KERNEL = Set.of("lo", "all", "default");

  private InterfaceNames() {}

  /** Bytes of the name as the kernel counts them. */
  public static int bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Whether a shell passes the name on as it is, without quotes. */
  public static boolean plain(String name) {
    return PLAIN.matcher(name).matches() && !name.contains("..");
  }

  /**
   * Whether the kernel means something else by it: the loopback, or one of the two folders beside
   * the interfaces in {@code /proc/sys/net/ipv4/conf}.
   */
  public static boolean kernel(String name) {
    return KERNEL.contains(name);
  }
}
