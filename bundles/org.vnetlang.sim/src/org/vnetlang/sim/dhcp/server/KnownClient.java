package org.vnetlang.sim.dhcp.server;

import java.util.Optional;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;

/**
 * A {@code host} statement. They count for all networks of a server; of several for one MAC the
 * first that fits wins.
 *
 * @param name its name
 * @param mac the client
 * @param address its fixed address; empty makes it known and nothing else
 * @param leaseSeconds default lease time where the statement stands, which is outside all subnets;
 *     ISC dhcpd 2.0 gives it to these clients whatever their subnet says
 */
public record KnownClient(String name, Mac mac, Optional<Ipv4> address, long leaseSeconds) {}
