package org.vnetlang.plan.xen;

import java.util.regex.Pattern;

/** What names Linux and xend take. */
public final class XenNames {
  /** Longest name of an interface: IFNAMSIZ is 16 with the ending zero. */
  public static final int IFNAMSIZ = 15;

  private static final Pattern DEVICE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.:-]{0,14}");
  private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9_.:/+-]{1,255}");

  private XenNames() {}

  /**
   * Whether an interface can have the name and the scripts survive it: they pass parameters through
   * {@code eval} and words without quotes, so only signs that mean nothing to a shell will do.
   */
  public static boolean device(String name) {
    return DEVICE.matcher(name).matches() && !name.contains("..");
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
