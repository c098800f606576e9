package org.vnetlang.sim.kernel;

import org.vnetlang.plan.step.Machine.Outcome;

/**
 * What the tools say when the kernel refuses: iproute2 ends with 1 for a name it cannot find and
 * with 2 for what the kernel answers, brctl and iptables with 1.
 */
final class Refusals {
  static final Outcome FILE_EXISTS = rtnetlink("File exists");
  static final Outcome BUSY = rtnetlink("Device or resource busy");
  static final Outcome NETWORK_DOWN = rtnetlink("Network is down");
  static final Outcome NETWORK_UNREACHABLE = rtnetlink("Network is unreachable");
  static final Outcome NO_SUCH_ROUTE = rtnetlink("No such process");
  static final Outcome NO_SUCH_ADDRESS = rtnetlink("Cannot assign requested address");
  static final Outcome NO_SUCH_DEVICE = rtnetlink("No such device");
  static final Outcome INVALID = rtnetlink("Invalid argument");

  private Refusals() {}

  static Outcome noDevice(String name) {
    return new Outcome(1, "Cannot find device \"" + name + "\"");
  }

  static Outcome brctl(String message) {
    return new Outcome(1, message);
  }

  static Outcome iptables(String message) {
    return new Outcome(1, "iptables: " + message);
  }

  private static Outcome rtnetlink(String error) {
    return new Outcome(2, "RTNETLINK answers: " + error);
  }
}
