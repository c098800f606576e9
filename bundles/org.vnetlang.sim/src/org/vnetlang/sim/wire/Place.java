package org.vnetlang.sim.wire;

import org.vnetlang.plan.step.Daemon;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.link.Interface;

/** A point that a frame passes. */
public sealed interface Place {

  /**
   * An interface of a machine.
   *
   * @param machine the machine
   * @param index the interface's number
   * @param tag 802.1Q tag that the frame carries there, 0 for none
   */
  record Device(Kernel machine, int index, int tag) implements Place {
    /** The interface's state. */
    public Interface state() {
      return machine.interfaces().at(index);
    }
  }

  /** The switch of a LAN. */
  record Switch(String lan) implements Place {}

  /** A hub of VMware. */
  record Hub(String host, String hub) implements Place {}

  /**
   * A daemon that is a station of its own on a hub.
   *
   * @param host the machine it runs on
   * @param daemon a NAT device or a DHCP server
   */
  record Process(Kernel host, Daemon daemon) implements Place {}
}
