/**
 * All machines of a network together: hosts, guests, routers, PCs, the internet.
 *
 * <p>Comes in: a resolved network. Goes out: machines that are switched on and off, plugged and
 * unplugged; a copy of them all for a question that begins with "what if".
 */
package org.vnetlang.sim.world;
