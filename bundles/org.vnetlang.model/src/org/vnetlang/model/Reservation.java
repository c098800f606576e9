package org.vnetlang.model;

import java.util.Optional;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;

/**
 * A DHCP client known by its MAC.
 *
 * @param address its fixed address; empty makes the client known without fixing an address
 * @param mac whose it is
 * @param owner the nic with that MAC, if it is one of this file
 */
public record Reservation(Optional<Ipv4> address, Mac mac, Optional<NicRef> owner) {}
