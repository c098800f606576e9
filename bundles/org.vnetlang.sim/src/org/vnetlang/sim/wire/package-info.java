/**
 * Who hears whom: the segments that cables, bridges, switches, hubs and VLANs make of the
 * interfaces of all machines.
 *
 * <p>Comes in: machines with their wires. Goes out: for an interface its broadcast domain, with the
 * stations in it and the way of a frame from one to another. Nothing is changed; a domain holds as
 * long as no machine changes.
 */
package org.vnetlang.sim.wire;
