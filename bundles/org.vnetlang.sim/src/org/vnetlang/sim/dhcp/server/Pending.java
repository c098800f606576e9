package org.vnetlang.sim.dhcp.server;

import org.vnetlang.sim.dhcp.Message;
import org.vnetlang.sim.dhcp.MessageKind;

/**
 * An answer that waits for a ping.
 *
 * @param question what is answered
 * @param via where it came in
 * @param answer OFFER or ACK
 * @param leaseSeconds the time that is promised
 * @param due when the ping counts as unanswered: seconds in 2.0, milliseconds in 4.4
 */
record Pending(Message question, String via, MessageKind answer, long leaseSeconds, long due) {}
