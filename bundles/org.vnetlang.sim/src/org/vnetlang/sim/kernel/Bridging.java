package org.vnetlang.sim.kernel;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vnetlang.model.address.Mac;
import org.vnetlang.plan.operation.BridgeOperation;
import org.vnetlang.plan.step.Machine.Outcome;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.link.Interfaces;
import org.vnetlang.sim.link.Kind;
import org.vnetlang.sim.link.Wire;

/** {@code brctl} on a model (Linux net/bridge/br_if.c, bridge-utils). */
final class Bridging {
  /** A bridge without ports has no address of its own. */
  private static final Mac ZERO = new Mac(0);

  private final Kernel kernel;
  private final Interfaces interfaces;

  Bridging(Kernel kernel) {
    this.kernel = kernel;
    this.interfaces = kernel.interfaces();
  }

  Outcome run(BridgeOperation operation) {
    if (operation instanceof BridgeOperation.Add add) {
      return create(add.bridge());
    }
    var bridge = interfaces.named(operation.bridge()).filter(Bridging::isBridge);
    if (bridge.isEmpty()) {
      return Refusals.brctl(
          "bridge "
              + operation.bridge()
              + (operation instanceof BridgeOperation.Remove
                  ? " doesn't exist; can't delete it"
                  : " does not exist!"));
    }
    return change(bridge.get(), operation);
  }

  private static boolean isBridge(Interface device) {
    return device.kind() instanceof Kind.Bridge;
  }

  private Outcome create(String name) {
    if (interfaces.named(name).isPresent()) {
      return Refusals.brctl(
          "device " + name + " already exists; can't create bridge with the same name");
    }
    int index = interfaces.nextIndex();
    interfaces.put(Interface.fresh(index, name, new Kind.Bridge(), ZERO, new Wire.Nothing()));
    kernel.settings(index, BridgeSettings.FRESH);
    kernel.applyDefaults(index);
    return Outcome.DONE;
  }

  private Outcome change(Interface bridge, BridgeOperation operation) {
    BridgeSettings now = kernel.bridgeSettings(bridge.name());
    if (operation instanceof BridgeOperation.AddPort add) {
      return port(add.port(), device -> addPort(bridge, device));
    } else if (operation instanceof BridgeOperation.RemovePort remove) {
      return port(remove.port(), device -> removePort(bridge, device));
    } else if (operation instanceof BridgeOperation.Stp stp) {
      kernel.settings(bridge.index(), new BridgeSettings(stp.on(), now.forwardDelay()));
    } else if (operation instanceof BridgeOperation.ForwardDelay delay) {
      kernel.settings(bridge.index(), new BridgeSettings(now.stp(), delay.seconds()));
    } else {
      return remove(bridge);
    }
    return Outcome.DONE;
  }

  private Outcome port(String name, Function<Interface, Outcome> change) {
    return interfaces
        .named(name)
        .map(change)
        .orElseGet(() -> Refusals.brctl("interface " + name + " does not exist!"));
  }

  private Outcome addPort(Interface bridge, Interface device) {
    if (device.master().isPresent()) {
      return Refusals.brctl(
          "device %s is already a member of a bridge; can't enslave it to bridge %s."
              .formatted(device.name(), bridge.name()));
    }
    if (isBridge(device)) {
      return Refusals.brctl(
          "device %s is a bridge device itself; can't enslave a bridge device to a bridge device."
              .formatted(device.name()));
    }
    if (device.kind() instanceof Kind.Loopback) {
      return Refusals.brctl(
          "can't add %s to bridge %s: Invalid argument".formatted(device.name(), bridge.name()));
    }
    interfaces.put(device.withMaster(Optional.of(bridge.index())));
    adjustMac(bridge.index());
    adjustMtu(Optional.of(bridge.index()));
    return Outcome.DONE;
  }

  private Outcome removePort(Interface bridge, Interface device) {
    if (!device.master().equals(Optional.of(bridge.index()))) {
      return Refusals.brctl(
          "device %s is not a slave of %s".formatted(device.name(), bridge.name()));
    }
    interfaces.put(device.withMaster(Optional.empty()));
    adjustMac(bridge.index());
    return Outcome.DONE;
  }

  private Outcome remove(Interface bridge) {
    if (bridge.up()) {
      return Refusals.brctl("bridge " + bridge.name() + " is still up; can't delete it");
    }
    ports(bridge.index()).forEach(port -> interfaces.put(port.withMaster(Optional.empty())));
    kernel.linkCommands().remove(bridge);
    return Outcome.DONE;
  }

  private List<Interface> ports(int bridge) {
    return interfaces.membersOf(bridge).toList();
  }

  /** A bridge carries the lowest MAC of its ports. */
  void adjustMac(int master) {
    interfaces
        .find(master)
        .filter(Bridging::isBridge)
        .ifPresent(
            bridge -> {
              Mac lowest =
                  interfaces
                      .membersOf(master)
                      .map(Interface::mac)
                      .min(Comparator.naturalOrder())
                      .orElse(ZERO);
              if (!lowest.equals(bridge.mac())) {
                interfaces.put(bridge.withMac(lowest));
              }
            });
  }

  /** A bridge carries the smallest MTU of its ports. */
  void adjustMtu(Optional<Integer> master) {
    master
        .flatMap(interfaces::find)
        .filter(Bridging::isBridge)
        .ifPresent(
            bridge ->
                interfaces
                    .membersOf(bridge.index())
                    .map(Interface::mtu)
                    .min(Comparator.naturalOrder())
                    .filter(mtu -> mtu != bridge.mtu())
                    .ifPresent(mtu -> interfaces.put(bridge.withMtu(mtu))));
  }
}
