package org.vnetlang.sim.report;

import java.util.Optional;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;

/**
 * An entry of an ARP cache.
 *
 * @param address whom it is about
 * @param mac the MAC that answered; empty while nobody has
 * @param device interface that the neighbour is behind
 */
public record Neighbour(Ipv4 address, Optional<Mac> mac, String device) {}
