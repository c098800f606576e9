package org.vnetlang.model;

import java.util.List;
import org.vnetlang.model.address.Ipv4;

/**
 * One side of an expectation, arrays and {@code all} expanded.
 *
 * @param every whether all members are meant; without it there is exactly one member
 * @param members who; empty if nothing was found
 */
public record Party(boolean every, List<Member> members) {

  public Party {
    members = List.copyOf(members);
  }

  /** One concrete communication partner. */
  public sealed interface Member {}

  /** Some host out there (203.0.113.10, RFC 5737), behind the LAN's gateway. */
  public record Internet() implements Member {}

  /** A PC on that LAN with a free address and the LAN's gateway as its only route. */
  public record OnLan(String lan) implements Member {}

  /** A host, guest, machine or router. */
  public record Node(String name) implements Member {}

  /** One nic of a node. */
  public record NodeNic(NicRef nic) implements Member {}

  /** Whoever answers at that address. */
  public record Address(Ipv4 address) implements Member {}
}
