package org.vnetlang.sim.report;

import java.util.Optional;
import org.vnetlang.model.address.Mac;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.link.Kind;
import org.vnetlang.sim.link.LinkLocal;
import org.vnetlang.sim.link.Wire;

/**
 * An interface as the tools of a style see it.
 *
 * @param kernel the machine
 * @param style the style
 * @param device the interface
 * @param backend whether it is the host's end of a guest's cable
 */
record Seen(Kernel kernel, Style style, Interface device, boolean backend) {
  private static final int MTU_OF_LOOPBACK_2006 = 16436;
  private static final int MTU_OF_LOOPBACK_TODAY = 65536;
  private static final int QUEUE = 1000;
  private static final Mac NO_MAC = new Mac(0);

  String name() {
    return device.name();
  }

  boolean isLoopback() {
    return device.kind() instanceof Kind.Loopback;
  }

  boolean isBridge() {
    return device.kind() instanceof Kind.Bridge;
  }

  boolean isBond() {
    return device.kind() instanceof Kind.Bond;
  }

  /** Whether it is a card of a bond; a bridge's ports carry no such flag. */
  boolean isSlave() {
    return device
        .master()
        .flatMap(kernel.interfaces()::find)
        .filter(master -> master.kind() instanceof Kind.Bond)
        .isPresent();
  }

  /**
   * LOWER_UP where it is up. Today's bridge that never had a port has no carrier if it speaks the
   * spanning tree protocol.
   */
  boolean carrier() {
    return isLonely() ? !stp() : kernel.carrier(device);
  }

  /** Today's bridge without ports. */
  boolean isLonely() {
    return style.isToday()
        && isBridge()
        && kernel.interfaces().membersOf(device.index()).findAny().isEmpty();
  }

  private boolean stp() {
    return kernel.bridgeSettings(device.name()).stp();
  }

  boolean running() {
    return device.up() && carrier();
  }

  int mtu() {
    return isLoopback() && style.isToday() && device.mtu() == MTU_OF_LOOPBACK_2006
        ? MTU_OF_LOOPBACK_TODAY
        : device.mtu();
  }

  /** A card with a driver for real or emulated hardware: it has an interrupt. */
  boolean hasHardware() {
    return device.wire() instanceof Wire.Lan || device.wire() instanceof Wire.Hub && !onOwnHub();
  }

  /** The host's interface on a hub of VMware. */
  boolean onOwnHub() {
    return device.wire() instanceof Wire.Hub hub && hub.host().equals(kernel.name());
  }

  /** Packets that may wait; in 2006 none where nothing slower than the machine follows. */
  int queueLength() {
    if (style.isToday()) {
      return QUEUE;
    }
    boolean ethernet = device.kind() instanceof Kind.Ethernet;
    return ethernet && !backend && !(device.wire() instanceof Wire.Pair) ? QUEUE : 0;
  }

  /** Today a bridge without ports has a MAC made up by chance, in 2006 it had none. */
  boolean macVaries() {
    return style.isToday() && isBridge() && device.mac().equals(NO_MAC);
  }

  /** Its MAC: in capitals in 2006. */
  String mac() {
    return style.isToday() ? device.mac().toString() : capitals(device.mac());
  }

  static String capitals(Mac mac) {
    return mac.toString().toUpperCase(java.util.Locale.ROOT);
  }

  /**
   * Its IPv6 address. A bridge has one from the moment it was up without ports, of no MAC in 2006,
   * of one by chance today; today one that had ports before waits for its carrier.
   */
  Optional<Piece> ipv6() {
    if (isLoopback()) {
      boolean has = device.up() && kernel.sysctls().hasIpv6(device);
      return has ? Optional.of(new Piece("::1", false)) : Optional.empty();
    }
    boolean waits = style.isToday() && isBridge();
    boolean byChance = waits && device.linkLocal().equals(new LinkLocal.Made(NO_MAC));
    return kernel
        .linkLocal(device)
        .filter(ip -> !waits || (byChance ? !stp() : carrier()))
        .map(ip -> new Piece(ip, byChance));
  }

  int ipv6Length() {
    return isLoopback() ? 128 : 64;
  }
}
