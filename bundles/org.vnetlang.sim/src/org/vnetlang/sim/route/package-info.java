/**
 * The main routing table of a machine and the kernel's way of choosing from it (ip-route(8)).
 *
 * <p>Comes in: rows that an address, a script or an administrator adds. Goes out: for a
 * destination, the row with the longest prefix and the smallest metric.
 */
package org.vnetlang.sim.route;
