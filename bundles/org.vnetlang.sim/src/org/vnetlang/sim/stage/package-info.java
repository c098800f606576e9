/**
 * The stage: everything a file describes, set up and started as a plan says.
 *
 * <p>Comes in: a resolved network. Goes out: a world with the LANs, their routers, PCs and the
 * internet; hosts that boot, hypervisors and guests that start, stop and start again; what happened
 * as a list of events.
 */
package org.vnetlang.sim.stage;
