package org.vnetlang.plan.host;

import java.util.Optional;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;

/**
 * An interface in /etc/network/interfaces (interfaces(5)).
 *
 * @param device its name
 * @param address {@code inet static}; without one the interface is only brought up
 * @param gateway default route through it
 * @param metric metric of that route, 0 is what nobody wrote
 * @param dhcp {@code inet dhcp}
 */
public record Stanza(
    String device,
    Optional<InterfaceAddress> address,
    Optional<Ipv4> gateway,
    int metric,
    boolean dhcp) {}
