package org.vnetlang.headless.fidelity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vnetlang.model.address.Mac;

/** What differs from run to run or is of no consequence, and the words both sides are put in. */
final class Varying {
  private static final Pattern SPARE = Pattern.compile("veth\\d+|vif0\\.\\d+");
  private static final Pattern PER_DEVICE = Pattern.compile("net\\.ipv4\\.conf\\.(.+)\\.proxy_arp");

  private Varying() {}

  /** Loopback pairs that nobody uses: kernels have more of them or fewer. */
  static boolean spare(String device, boolean up) {
    return SPARE.matcher(device).matches() && !up;
  }

  /** Devices whose MAC a kernel chooses at random. */
  static boolean mac(String device) {
    return device.equals("lo") || device.startsWith("veth");
  }

  /** Locally administered MACs (IEEE 802): a kernel chooses them where nobody else does. */
  static boolean random(Mac mac) {
    return (mac.bits() >> 41 & 1) == 1;
  }

  /** Values of the kernel that networks of guests depend on. */
  static boolean compared(String sysctl) {
    return sysctl.equals("net.ipv4.ip_forward") || PER_DEVICE.matcher(sysctl).matches();
  }

  /** The interface that a value belongs to; sysctl(8) writes its dots as slashes. */
  static String device(String sysctl) {
    Matcher matcher = PER_DEVICE.matcher(sysctl);
    return matcher.matches() ? matcher.group(1).replace('/', '.') : "";
  }

  static String stp(boolean on) {
    return "stp " + (on ? "yes" : "no");
  }

  static String flags(boolean up, boolean noArp, boolean multicast, boolean noCarrier) {
    return ((up ? "UP " : "DOWN ")
            + (noArp ? "NOARP " : "")
            + (multicast ? "MULTICAST " : "")
            + (noCarrier ? "NO-CARRIER" : ""))
        .strip();
  }
}
