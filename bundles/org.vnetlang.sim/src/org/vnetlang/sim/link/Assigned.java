package org.vnetlang.sim.link;

import java.util.Optional;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;

/**
 * An IPv4 address of an interface.
 *
 * @param address address and length
 * @param broadcast its broadcast address, where somebody set one
 * @param secondary whether another address of the same subnet was there first
 * @param label the name {@code ifconfig} shows it under: {@code eth0:1}
 */
public record Assigned(
    InterfaceAddress address, Optional<Ipv4> broadcast, boolean secondary, String label) {

  public Assigned withLabel(String value) {
    return new Assigned(address, broadcast, secondary, value);
  }

  /** Whether it stays inside the machine (127.0.0.0/8, scope host). */
  public boolean scopeHost() {
    return address.address().octet(0) == 127;
  }
}
