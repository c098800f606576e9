package org.vnetlang.sim.pairs;

import java.util.List;
import java.util.Optional;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.link.Assigned;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.link.Kind;
import org.vnetlang.sim.link.Wire;

/** Describes parts of a machine's state so that like parts are described alike. */
final class Wording {
  private static final int WHOLE = 32;
  private static final List<String> SETTINGS =
      List.of("arp_ignore", "forwarding", "proxy_arp", "rp_filter");

  private final Nesting nesting;
  private final Owners owners;
  private final Prefixes prefixes;
  private final List<List<Prefix>> subnets;

  /**
   * For one network.
   *
   * @param subnets the subnets of each branch
   */
  Wording(Nesting nesting, Owners owners, Prefixes prefixes, List<List<Prefix>> subnets) {
    this.nesting = nesting;
    this.owners = owners;
    this.prefixes = prefixes;
    this.subnets = subnets;
  }

  // --- addresses

  String address(Ipv4 address, View view) {
    Optional<Owners.Owner> owner = owners.of(address);
    return owner.flatMap(it -> relative(it, view)).orElseGet(address::toString);
  }

  private Optional<String> relative(Owners.Owner owner, View view) {
    int machine = owner.machine();
    if (owner.branch() != Nesting.NONE) {
      return owner.branch() == view.branch()
          ? Optional.of("p" + nesting.machine(machine).name() + "#" + owner.place())
          : Optional.empty();
    } else if (machine == view.self()) {
      return Optional.of("s" + owner.place());
    } else if (machine == view.host()) {
      return Optional.of("h" + owner.place());
    }
    return machine == nesting.router(view.branch())
        ? Optional.of("r" + owner.place())
        : Optional.empty();
  }

  String subnet(Prefix prefix, View view) {
    if (prefix.length() == WHOLE) {
      return address(prefix.network(), view) + "/32";
    }
    int branch = prefixes.branch(prefix);
    return branch != Nesting.NONE && branch == view.branch()
        ? "S" + subnets.get(branch).indexOf(prefix)
        : prefix.toString();
  }

  /** The subnets that an address lies in. */
  void around(StringBuilder text, Ipv4 address, View view) {
    for (Prefix prefix : prefixes.around(address)) {
      text.append(' ').append(subnet(prefix, view));
    }
  }

  String mac(Mac mac) {
    return owners.clashes(mac) ? mac.toString() : "";
  }

  // --- interfaces

  /** What is the same of interfaces, whose they are and where they lead left out. */
  void state(StringBuilder text, Kernel machine, Interface device, View view) {
    text.append(device.up() ? 'u' : 'd').append(device.flags().arp() ? 'a' : 'n');
    text.append(mac(device.mac()));
    for (String key : SETTINGS) {
      text.append(device.setting(key));
    }
    for (Assigned own : device.addresses()) {
      Ipv4 address = own.address().address();
      text.append(',').append(address(address, view)).append('/').append(own.address().length());
      text.append(own.secondary() ? "2" : "");
      text.append(machine.localAddresses().has(address) ? "" : "!");
      around(text, address, view);
    }
    if (device.kind() instanceof Kind.Bridge) {
      text.append("B").append(machine.bridgeSettings(device.name()).stp());
    }
  }

  /** Where a wire of a machine leads. */
  String wire(Kernel machine, Wire wire, View view) {
    if (wire instanceof Wire.Lan lan) {
      return (lan.plugged() ? "L" : "l") + lan(machine, lan.lan(), view);
    } else if (wire instanceof Wire.Hub hub) {
      int host = nesting.number(hub.host());
      boolean near = host == view.self() || host == view.host();
      return "H" + (near ? "" : hub.host() + ".") + hub.hub();
    } else if (wire instanceof Wire.Pair pair) {
      return "P" + pair.peer();
    } else if (wire instanceof Wire.Remote remote) {
      return nesting.number(remote.machine()) == view.host()
          ? "R"
          : "R" + remote.machine() + "." + remote.index();
    }
    return "N";
  }

  String lan(Kernel machine, String lan, View view) {
    if (Nesting.isOwn(machine, lan)) {
      return "own" + lan.substring(machine.name().length());
    }
    int branch = nesting.branch(lan);
    return branch != Nesting.NONE && branch == view.branch() ? "LAN" : lan;
  }
}
