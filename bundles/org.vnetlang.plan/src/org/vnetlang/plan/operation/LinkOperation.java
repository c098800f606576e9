package org.vnetlang.plan.operation;

import org.vnetlang.model.address.Mac;

/** Changes of interfaces, as {@code ip link} makes them (ip-link(8)). */
public sealed interface LinkOperation extends Operation {

  /** The interface, by its name at this moment. */
  String device();

  /** {@code ip link set DEV up}. */
  record Up(String device) implements LinkOperation {}

  /** {@code ip link set DEV down}; the kernel drops the routes through it. */
  record Down(String device) implements LinkOperation {}

  /** {@code ip link set DEV name NAME}; the kernel refuses it while the interface is up. */
  record Rename(String device, String name) implements LinkOperation {}

  /** {@code ip link set DEV address MAC}. */
  record Address(String device, Mac mac) implements LinkOperation {}

  /** {@code ip link set DEV arp on|off}: off sets the NOARP flag. */
  record Arp(String device, boolean on) implements LinkOperation {}

  /** {@code ip link set DEV multicast on|off}. */
  record Multicast(String device, boolean on) implements LinkOperation {}

  /** {@code ip link set DEV mtu BYTES}. */
  record Mtu(String device, int bytes) implements LinkOperation {}

  /**
   * A pair of interfaces of the same machine appears, each the other's cable: netloop's {@code
   * vethN} and {@code vif0.N}.
   *
   * @param device one end
   * @param mac its address
   * @param peer the other end
   * @param peerMac its address
   */
  record AddPair(String device, Mac mac, String peer, Mac peerMac) implements LinkOperation {}

  /**
   * An interface appears that is one end of a cable to a guest's nic: {@code vif1.0}.
   *
   * @param device the end here
   * @param mac its address
   * @param guest name of the guest
   * @param nic name of the guest's nic
   */
  record AddBackend(String device, Mac mac, String guest, String nic) implements LinkOperation {}

  /**
   * A sub-interface for one VLAN appears: {@code eth0.100}.
   *
   * @param device its name
   * @param over the interface below
   * @param tag 802.1Q tag, 1–4094
   */
  record AddVlan(String device, String over, int tag) implements LinkOperation {}

  /** The interface disappears, with its addresses and routes. */
  record Remove(String device) implements LinkOperation {}
}
