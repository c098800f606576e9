/**
 * DHCP (RFC 2131): messages, what carries them, and the dialogue of a client with the servers that
 * hear it.
 *
 * <p>Comes in: a client, a {@link org.vnetlang.sim.dhcp.Carrier} that knows who hears whom, and the
 * time. Goes out: every message in order and what came of it. Time is always a number of
 * milliseconds since 1970 that the caller passes in; nothing here asks a clock. What chance decides
 * in nature is listed in {@link org.vnetlang.sim.dhcp.Varying}.
 */
package org.vnetlang.sim.dhcp;
