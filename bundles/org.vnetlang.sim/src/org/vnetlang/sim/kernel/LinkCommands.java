package org.vnetlang.sim.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vnetlang.model.address.Mac;
import org.vnetlang.plan.operation.LinkOperation;
import org.vnetlang.plan.step.Machine.Outcome;
import org.vnetlang.sim.link.Assigned;
import org.vnetlang.sim.link.Flags;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.link.Interfaces;
import org.vnetlang.sim.link.Kind;
import org.vnetlang.sim.link.LinkLocal;
import org.vnetlang.sim.link.Wire;

/** {@code ip link} on a model (Linux net/core/dev.c, net/ipv4/devinet.c). */
final class LinkCommands {
  private final Kernel kernel;
  private final Interfaces interfaces;

  LinkCommands(Kernel kernel) {
    this.kernel = kernel;
    this.interfaces = kernel.interfaces();
  }

  Outcome run(LinkOperation operation) {
    if (operation instanceof LinkOperation.AddPair add) {
      return addPair(add);
    } else if (operation instanceof LinkOperation.AddBackend add) {
      return addBackend(add);
    } else if (operation instanceof LinkOperation.AddVlan add) {
      return addVlan(add);
    }
    return interfaces
        .named(operation.device())
        .map(device -> change(device, operation))
        .orElseGet(() -> Refusals.noDevice(operation.device()));
  }

  private Outcome change(Interface device, LinkOperation operation) {
    Flags flags = device.flags();
    if (operation instanceof LinkOperation.Up) {
      up(device);
    } else if (operation instanceof LinkOperation.Down) {
      down(device);
    } else if (operation instanceof LinkOperation.Rename rename) {
      return rename(device, rename.name());
    } else if (operation instanceof LinkOperation.Address address) {
      address(device, address.mac());
    } else if (operation instanceof LinkOperation.Arp arp) {
      interfaces.put(device.withFlags(flags.withArp(arp.on())));
    } else if (operation instanceof LinkOperation.Multicast multicast) {
      interfaces.put(device.withFlags(flags.withMulticast(multicast.on())));
    } else if (operation instanceof LinkOperation.Mtu mtu) {
      interfaces.put(device.withMtu(mtu.bytes()));
      kernel.bridging().adjustMtu(device.master());
    } else {
      remove(device);
    }
    return Outcome.DONE;
  }

  /** Brings an interface up; one that is up stays as it is. */
  void up(Interface device) {
    if (!device.up()) {
      LinkLocal standing =
          device.kind() instanceof Kind.Bridge
              ? new LinkLocal.Made(device.mac())
              : new LinkLocal.Awaited();
      interfaces.put(device.withFlags(device.flags().withUp(true)).withLinkLocal(standing));
      kernel.stack().up(interfaces.at(device.index()));
    }
  }

  /** Takes an interface down, and the VLANs above it. */
  void down(Interface device) {
    if (device.up()) {
      interfaces.put(
          device.withFlags(device.flags().withUp(false)).withLinkLocal(new LinkLocal.Absent()));
      kernel.stack().down(interfaces.at(device.index()));
      interfaces.vlansOf(device.index()).toList().forEach(this::down);
    }
  }

  private Outcome rename(Interface device, String name) {
    if (device.up()) {
      return Refusals.BUSY;
    }
    if (interfaces.named(name).isPresent()) {
      return Refusals.FILE_EXISTS;
    }
    interfaces.put(device.withName(name).withAddresses(relabel(device.addresses(), name)));
    return Outcome.DONE;
  }

  /** The first address is called like the interface, the others keep or get a number behind. */
  private static List<Assigned> relabel(List<Assigned> addresses, String name) {
    var renamed = new ArrayList<Assigned>();
    for (Assigned one : addresses) {
      int colon = one.label().indexOf(':');
      String tail = colon < 0 ? ":" + (renamed.size() + 1) : one.label().substring(colon);
      renamed.add(one.withLabel(renamed.isEmpty() ? name : name + tail));
    }
    return renamed;
  }

  private void address(Interface device, Mac mac) {
    // what was derived from the old MAC stays
    LinkLocal standing =
        device.linkLocal() instanceof LinkLocal.Awaited && kernel.carrier(device)
            ? new LinkLocal.Made(device.mac())
            : device.linkLocal();
    interfaces.put(device.withMac(mac).withLinkLocal(standing));
    device.master().ifPresent(kernel.bridging()::adjustMac);
  }

  private Outcome addPair(LinkOperation.AddPair add) {
    if (exists(add.device()) || exists(add.peer())) {
      return Refusals.FILE_EXISTS;
    }
    int one = interfaces.nextIndex();
    interfaces.put(ethernet(one, add.device(), add.mac(), new Wire.Pair(one + 1)));
    interfaces.put(ethernet(one + 1, add.peer(), add.peerMac(), new Wire.Pair(one)));
    kernel.applyDefaults(one);
    kernel.applyDefaults(one + 1);
    return Outcome.DONE;
  }

  private Outcome addBackend(LinkOperation.AddBackend add) {
    if (exists(add.device())) {
      return Refusals.FILE_EXISTS;
    }
    int index = interfaces.nextIndex();
    interfaces.put(ethernet(index, add.device(), add.mac(), new Wire.Nothing()));
    Wire wire = kernel.surroundings().plugIn(kernel, index, add.guest(), add.nic());
    interfaces.put(interfaces.at(index).withWire(wire));
    kernel.applyDefaults(index);
    return Outcome.DONE;
  }

  private Outcome addVlan(LinkOperation.AddVlan add) {
    Optional<Interface> over = interfaces.named(add.over());
    if (over.isEmpty()) {
      return Refusals.noDevice(add.over());
    }
    int below = over.get().index();
    if (exists(add.device()) || interfaces.vlanOf(below, add.tag()).isPresent()) {
      return Refusals.FILE_EXISTS;
    }
    int index = interfaces.nextIndex();
    var kind = new Kind.Vlan(below, add.tag());
    Mac mac = over.get().mac();
    interfaces.put(Interface.fresh(index, add.device(), kind, mac, new Wire.Nothing()));
    kernel.applyDefaults(index);
    return Outcome.DONE;
  }

  private static Interface ethernet(int index, String name, Mac mac, Wire wire) {
    return Interface.fresh(index, name, new Kind.Ethernet(), mac, wire);
  }

  private boolean exists(String name) {
    return interfaces.named(name).isPresent();
  }

  /** The interface goes, and with it what stands on it and the other end of its pair. */
  void remove(Interface device) {
    interfaces.vlansOf(device.index()).toList().forEach(this::remove);
    down(device);
    interfaces.remove(device.index());
    device.master().ifPresent(kernel.bridging()::adjustMac);
    if (device.wire() instanceof Wire.Pair pair) {
      interfaces.find(pair.peer()).ifPresent(this::remove);
    } else if (device.wire() instanceof Wire.Remote remote) {
      kernel.surroundings().unplug(remote.machine(), remote.index());
    }
  }
}
