package org.vnetlang.sim.wire;

import java.util.Optional;
import org.vnetlang.model.address.Mac;
import org.vnetlang.plan.step.Daemon;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.link.Interface;

/**
 * Somebody who takes frames for himself: a machine's IP stack at one of its interfaces, or a
 * daemon.
 *
 * @param place where
 * @param mac the MAC it takes frames for
 */
public record Station(Place place, Mac mac) {

  /** The machine whose stack or daemon it is. */
  public Kernel machine() {
    return place instanceof Place.Device device ? device.machine() : ((Place.Process) place).host();
  }

  /** The interface, unless it is a daemon. */
  public Optional<Interface> device() {
    return place instanceof Place.Device device ? Optional.of(device.state()) : Optional.empty();
  }

  /** The daemon, unless it is an interface. */
  public Optional<Daemon> daemon() {
    return place instanceof Place.Process process
        ? Optional.of(process.daemon())
        : Optional.empty();
  }
}
