package org.vnetlang.plan.xen;

import java.util.regex.Pattern;
import org.vnetlang.plan.InterfaceNames;

/** What names Linux and xend take. */
public final class XenNames {
  /** Longest name of an interface: IFNAMSIZ is 16 with the ending zero. */
  public static final int IFNAMSIZ = InterfaceNames.LONGEST;

  private static final Pattern BACKEND = Pattern.compile("(vif|tap)[0-9]+\\.[0-9]+");
  private static final Pattern PAIR = Pattern.compile("veth[0-9]+");
  private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9_.:/+-]{1,255}");

  private XenNames() {}

  /**
   * Whether an interface can have the name and the scripts survive it: they pass parameters through
   * {@code eval} and words without quotes, so only signs that mean nothing to a shell will do.
   */
  public static boolean device(String name) {
    return InterfaceNames.plain(name) && name.length() <= IFNAMSIZ;
  }

  /**
   * Whether xend, its kernel or its scripts make a device of that name themselves: back ends of
   * guests, the loopback pairs, the bridge that network-bridge works with for a moment (4.x).
   */
  public static boolean made(String name, XendVersion version) {
    return BACKEND.matcher(name).matches()
        || (version.netloop() ? PAIR.matcher(name).matches() : name.equals("tmpbridge"));
  }

  /** What network-bridge calls the card once the bridge has its place. */
  public static String physical(String card) {
    return "p" + card;
  }

  /** Whether network-bridge can take the card: it is renamed, with a p before its name. */
  public static boolean bridgedCard(String name) {
    return device(name) && name.length() < IFNAMSIZ;
  }

  /** Whether xend takes the name for a domain (XendDomainInfo.py, check_name). */
  public static boolean domain(String name) {
    return DOMAIN.matcher(name).matches();
  }
}
