/**
 * DHCP servers as state machines: what a server of a kind does with a message, a ping's answer or
 * the passing of time, which lines it logs and what its leases file holds.
 *
 * <p>Comes in: a configuration of one server process. Goes out: {@link
 * org.vnetlang.sim.dhcp.server.Reaction}s, log lines, leases. The rules are those of the programs'
 * published sources, ISC DHCP 2.0pl5 and 4.4.3 (gitlab.isc.org/isc-projects/dhcp). {@link
 * org.vnetlang.sim.dhcp.server.ServerKind} lists the kinds; a new one is a file for the machine and
 * one for its leases.
 */
package org.vnetlang.sim.dhcp.server;
