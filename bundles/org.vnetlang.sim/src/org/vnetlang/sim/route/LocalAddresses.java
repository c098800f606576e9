package org.vnetlang.sim.route;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vnetlang.model.address.Ipv4;

/**
 * The local routing table: addresses that are delivered to the machine itself, whichever interface
 * a packet for them came in by.
 *
 * <p>An address is local from the moment it is added, even on an interface that is down; it stops
 * being so when the interface goes down, and is local again when that comes up.
 */
public final class LocalAddresses {
  private final Map<Ipv4, List<Integer>> devices = new HashMap<>();

  /** The same addresses, to be changed on their own. */
  public LocalAddresses copy() {
    var copy = new LocalAddresses();
    devices.forEach((address, all) -> copy.devices.put(address, new ArrayList<>(all)));
    return copy;
  }

  /** Makes an address of an interface local; a second time changes nothing. */
  public void add(Ipv4 address, int device) {
    var all = devices.computeIfAbsent(address, a -> new ArrayList<>(1));
    if (!all.contains(device)) {
      all.add(device);
    }
  }

  /** An address of an interface is no longer local through that one. */
  public void remove(Ipv4 address, int device) {
    var all = devices.getOrDefault(address, new ArrayList<>());
    all.remove(Integer.valueOf(device));
    if (all.isEmpty()) {
      devices.remove(address);
    }
  }

  /** Whether a packet for the address is for this machine. */
  public boolean has(Ipv4 address) {
    return devices.containsKey(address) || address.octet(0) == 127;
  }

  /** All of them, without order. */
  public Iterable<Ipv4> all() {
    return devices.keySet();
  }
}
