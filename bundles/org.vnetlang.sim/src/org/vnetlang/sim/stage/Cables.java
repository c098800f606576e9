package org.vnetlang.sim.stage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.link.Wire;
import org.vnetlang.sim.world.World;

/** Pulls cables of computers and plugs them in again. */
public final class Cables {
  private final World world;
  private final Map<End, Wire> pulled = new HashMap<>();

  Cables(World world) {
    this.world = world;
  }

  /** A card's end of a cable; the card keeps its number whatever it is called now. */
  private record End(String machine, int card) {}

  Cables copy(World other) {
    var copy = new Cables(other);
    copy.pulled.putAll(pulled);
    return copy;
  }

  /**
   * Pulls the cable of a card.
   *
   * @param machine whose card
   * @param card number of its interface
   * @return whether there is a cable
   */
  public boolean pull(String machine, int card) {
    Optional<Interface> found = find(machine, card);
    if (found.isEmpty() || found.get().wire() instanceof Wire.Nothing) {
      return false;
    }
    Wire wire = found.get().wire();
    pulled.putIfAbsent(new End(machine, card), wire);
    if (wire instanceof Wire.Remote remote) {
      world.unplug(remote.machine(), remote.index());
    }
    put(machine, found.get(), cut(wire));
    return true;
  }

  /** A LAN's cable stays in its socket, without a carrier. */
  private static Wire cut(Wire wire) {
    return wire instanceof Wire.Lan lan ? new Wire.Lan(lan.lan(), false) : new Wire.Nothing();
  }

  /** Plugs a cable in again that was pulled; whether there was one. */
  public boolean plugIn(String machine, int card) {
    Optional<Interface> found = find(machine, card);
    Wire wire = pulled.remove(new End(machine, card));
    if (found.isEmpty() || wire == null) {
      return false;
    }
    put(machine, found.get(), wire);
    if (wire instanceof Wire.Remote remote) {
      find(remote.machine(), remote.index())
          .ifPresent(other -> put(remote.machine(), other, new Wire.Remote(machine, card)));
    }
    return true;
  }

  /** Pulls all cables of a LAN's switch, or plugs them in again. */
  public void setAll(String lan, boolean whole) {
    for (Kernel kernel : world.machines()) {
      for (Interface card : List.copyOf(kernel.interfaces().all())) {
        if (card.wire() instanceof Wire.Lan wire && wire.lan().equals(lan)) {
          if (whole) {
            plugIn(kernel.name(), card.index());
          } else {
            pull(kernel.name(), card.index());
          }
        }
      }
    }
  }

  /** A machine that was switched on again has the cables it had. */
  void afterSwitchOn(String machine) {
    List<End> ends = pulled.keySet().stream().filter(end -> end.machine().equals(machine)).toList();
    ends.forEach(end -> pull(machine, end.card()));
  }

  private Optional<Interface> find(String machine, int card) {
    return world.machine(machine).flatMap(kernel -> kernel.interfaces().find(card));
  }

  private void put(String machine, Interface state, Wire wire) {
    world.machine(machine).orElseThrow().interfaces().put(state.withWire(wire));
    world.changed(machine);
  }
}
