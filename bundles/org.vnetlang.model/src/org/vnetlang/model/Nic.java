package org.vnetlang.model;

import java.util.List;
import java.util.Optional;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;

/**
 * A network card: of a host, a guest or a machine.
 *
 * @param name {@code eth0}, {@code ethernet0}, {@code eth0.100}; unique in its owner
 * @param attachment what it is plugged into
 * @param over the nics below it: one for a VLAN sub-interface, several for a bond
 * @param vlan 802.1Q tag
 * @param mac its MAC
 * @param macDerived whether nobody wrote the MAC and it was derived from the names
 * @param address how it gets its addresses
 * @param declared what the hypervisor is told ({@code ip=} of a vif); empty means nothing
 * @param gateway default route through this card, network defaults filled in
 * @param gatewayMetric metric of that route
 * @param dns name servers, network defaults filled in
 * @param rate written bandwidth limit
 * @param mtu written MTU in bytes
 * @param model written emulated model ({@code e1000})
 * @param settings platform words behind {@code with}
 */
public record Nic(
    String name,
    Attachment attachment,
    List<String> over,
    Optional<Integer> vlan,
    Mac mac,
    boolean macDerived,
    NicAddress address,
    List<DeclaredAddress> declared,
    Optional<Ipv4> gateway,
    Optional<Integer> gatewayMetric,
    List<Ipv4> dns,
    Optional<Rate> rate,
    Optional<Integer> mtu,
    Optional<String> model,
    Settings settings) {

  public Nic {
    over = List.copyOf(over);
    declared = List.copyOf(declared);
    dns = List.copyOf(dns);
  }

  /** The first static address. */
  public Optional<Ipv4> staticAddress() {
    return address.addresses().stream().findFirst().map(first -> first.address());
  }
}
