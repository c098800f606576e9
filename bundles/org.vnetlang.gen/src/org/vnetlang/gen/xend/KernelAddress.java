package org.vnetlang.gen.xend;

import java.util.Optional;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;

/**
 * What xm tells the guest's own kernel ({@code ip=} on its command line, nfsroot.txt): one card
 * only.
 *
 * @param address its address; empty means DHCP
 * @param gateway default route
 * @param hostname host name
 * @param device the card as the guest calls it
 */
public record KernelAddress(
    Optional<InterfaceAddress> address,
    Optional<Ipv4> gateway,
    Optional<String> hostname,
    String device) {}
