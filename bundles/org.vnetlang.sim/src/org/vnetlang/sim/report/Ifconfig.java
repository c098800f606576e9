package org.vnetlang.sim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.link.Assigned;

/**
 * {@code ifconfig}: a block per name, and one for each further name that an address has ({@code
 * eth0:1}). Of several addresses under one name only the first is shown.
 */
final class Ifconfig {
  private Ifconfig() {}

  /**
   * A block.
   *
   * @param name the interface's name, or an address's
   * @param seen the interface
   * @param address the address under that name
   * @param alias whether it is an address's name
   */
  record Block(String name, Seen seen, Optional<Assigned> address, boolean alias) {}

  /** The flags in the order both versions print them. */
  static List<Flag> flags(Seen seen) {
    var device = seen.device();
    var flags = new ArrayList<Flag>();
    add(flags, Flag.UP, device.up());
    add(flags, Flag.BROADCAST, !seen.isLoopback());
    add(flags, Flag.LOOPBACK, seen.isLoopback());
    add(flags, Flag.RUNNING, seen.running());
    add(flags, Flag.NOARP, !seen.isLoopback() && !device.flags().arp());
    add(flags, Flag.SLAVE, seen.isSlave());
    add(flags, Flag.MASTER, seen.isBond());
    add(flags, Flag.MULTICAST, device.flags().multicast());
    return flags;
  }

  private static void add(List<Flag> flags, Flag flag, boolean set) {
    if (set) {
      flags.add(flag);
    }
  }

  /** {@code ifconfig} without and with {@code -a}: the interfaces that are up, or all. */
  static List<Line> print(Kernel kernel, Style style, boolean all) {
    var lines = new ArrayList<Line>();
    Map<String, Block> blocks = blocks(kernel, style);
    for (Block block : blocks.values()) {
      if (all || block.seen().device().up()) {
        lines.addAll(style.isToday() ? IfconfigToday.block(block) : Ifconfig2006.block(block));
      }
    }
    return lines;
  }

  private static Map<String, Block> blocks(Kernel kernel, Style style) {
    var blocks = new TreeMap<String, Block>(NaturalOrder.NAMES);
    List<Seen> devices = Devices.of(kernel, style);
    for (Seen seen : devices) {
      blocks.put(seen.name(), new Block(seen.name(), seen, named(seen, seen.name()), false));
    }
    for (Seen seen : devices) {
      for (Assigned one : seen.device().addresses()) {
        blocks.putIfAbsent(one.label(), new Block(one.label(), seen, Optional.of(one), true));
      }
    }
    return blocks;
  }

  private static Optional<Assigned> named(Seen seen, String label) {
    return seen.device().addresses().stream().filter(a -> a.label().equals(label)).findFirst();
  }
}
