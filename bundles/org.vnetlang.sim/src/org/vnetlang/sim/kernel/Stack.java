package org.vnetlang.sim.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.sim.link.Assigned;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.link.Interfaces;
import org.vnetlang.sim.link.Kind;
import org.vnetlang.sim.route.LocalAddresses;
import org.vnetlang.sim.route.RoutingTable;
import org.vnetlang.sim.route.Row;

/**
 * The IPv4 stack of a machine: what adding or removing an address does to the routing tables (Linux
 * net/ipv4/devinet.c and fib_frontend.c).
 */
final class Stack {
  private final Interfaces interfaces;
  private final RoutingTable table;
  private final LocalAddresses local;

  Stack(Interfaces interfaces, RoutingTable table, LocalAddresses local) {
    this.interfaces = interfaces;
    this.table = table;
    this.local = local;
  }

  /** Whether the interface has the same address with the same length. */
  static boolean has(Interface device, InterfaceAddress address) {
    return device.addresses().stream().anyMatch(a -> a.address().equals(address));
  }

  /**
   * Adds an address that is not there yet, behind those of its subnet; it is secondary where there
   * are any. Its connected route comes with it if the interface is up.
   */
  void add(int index, InterfaceAddress address, Optional<Ipv4> broadcast, String label) {
    Interface device = interfaces.at(index);
    boolean secondary =
        device.addresses().stream()
            .anyMatch(a -> !a.secondary() && a.address().prefix().equals(address.prefix()));
    var added = new Assigned(address, broadcast, secondary, label);
    var addresses = new ArrayList<>(device.addresses());
    addresses.add(secondary ? addresses.size() : firstSecondary(addresses), added);
    interfaces.put(device.withAddresses(addresses));
    connect(interfaces.at(index), added);
  }

  private static int firstSecondary(List<Assigned> addresses) {
    int at = 0;
    while (at < addresses.size() && !addresses.get(at).secondary()) {
      at++;
    }
    return at;
  }

  /** An interface came up: its addresses are local, its subnets connected. */
  void up(Interface device) {
    device.addresses().forEach(address -> connect(device, address));
  }

  /** An interface went down: nothing leads through it, its addresses are not the machine's. */
  void down(Interface device) {
    table.removeAll(row -> row.device() == device.index());
    device.addresses().forEach(a -> forget(a.address().address(), device.index()));
  }

  private void connect(Interface device, Assigned added) {
    local.add(added.address().address(), device.index());
    Prefix subnet = added.address().prefix();
    if (device.up()
        && !added.secondary()
        && subnet.length() < 32
        && !(device.kind() instanceof Kind.Loopback)) {
      var source = Optional.of(added.address().address());
      var row = new Row(subnet, Optional.empty(), device.index(), source, 0, true);
      if (!table.rowsOf(subnet).contains(row)) {
        table.append(row);
      }
    }
  }

  /**
   * Removes an address, and with a primary one the secondary ones of its subnet. With the last
   * address goes every route through the interface.
   */
  void remove(int index, Assigned address) {
    Interface device = interfaces.at(index);
    var rest = new ArrayList<>(device.addresses());
    rest.remove(address);
    var gone = new ArrayList<>(List.of(address));
    if (!address.secondary()) {
      rest.removeIf(
          other ->
              other.secondary()
                  && other.address().prefix().equals(address.address().prefix())
                  && gone.add(other));
    }
    interfaces.put(device.withAddresses(rest));
    gone.forEach(one -> disconnect(interfaces.at(index), one));
    if (rest.isEmpty()) {
      table.removeAll(row -> row.device() == index);
    }
  }

  private void disconnect(Interface device, Assigned gone) {
    Ipv4 address = gone.address().address();
    table.removeFirst(
        gone.address().prefix(),
        row ->
            row.byKernel()
                && row.device() == device.index()
                && row.source().equals(Optional.of(address)));
    if (device.addresses().stream().noneMatch(a -> a.address().address().equals(address))) {
      forget(address, device.index());
    }
  }

  /** With the last interface that had an address go the routes that prefer it as their source. */
  private void forget(Ipv4 address, int device) {
    local.remove(address, device);
    if (!local.has(address)) {
      table.removeAll(row -> row.source().equals(Optional.of(address)));
    }
  }
}
