package org.vnetlang.lang.resolve;

import java.util.List;
import java.util.Optional;
import org.vnetlang.model.Attachment;
import org.vnetlang.model.Lan;
import org.vnetlang.model.Segment;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Prefix;

/**
 * What a nic stands on: the network it is plugged into, with what that network tells its members.
 *
 * @param attachment the network
 * @param subnets the subnets whose addresses are used there
 * @param gateway default route for its members
 * @param dns name servers for its members
 * @param segment the network, if it is one inside a host
 */
record Ground(
    Attachment attachment,
    List<Prefix> subnets,
    Optional<Ipv4> gateway,
    List<Ipv4> dns,
    Optional<Segment> segment) {

  /** Plugged into nothing that is known. */
  static final Ground NONE =
      new Ground(
          new Attachment.Default(), List.of(), Optional.empty(), List.of(), Optional.empty());

  /**
   * Plugged into a name that means nothing: reported once, and nothing more is said about addresses
   * there.
   */
  static final Ground LOST =
      new Ground(
          new Attachment.OnDevice(""), List.of(), Optional.empty(), List.of(), Optional.empty());

  boolean lost() {
    return this == LOST;
  }

  static Ground of(Lan lan) {
    return new Ground(
        new Attachment.OnLan(lan.name()),
        lan.subnets(),
        lan.gateway(),
        lan.dns(),
        Optional.empty());
  }

  /** The same addresses, met through a network inside a host. */
  Ground through(Segment inside) {
    return new Ground(
        new Attachment.OnSegment(inside.name()), subnets, gateway, dns, Optional.of(inside));
  }
}
