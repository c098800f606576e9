/**
 * Packets: what a ping, a connection and an error message look like to routes, filters and NAT.
 *
 * <p>Comes in: addresses, ports. Goes out: immutable packets, and the packet that answers one.
 */
package org.vnetlang.sim.packet;
