/**
 * The way of a packet from one machine to another and back, and why it ends where it ends.
 *
 * <p>Comes in: machines that stand still, who sends, where to. Goes out: every machine on the way
 * with the route, rule and ARP answer that decided, what was rewritten, and a verdict; for a packet
 * that is lost a cause from a closed list. Nothing is changed by walking; what chance would decide
 * in nature is undecided here.
 */
package org.vnetlang.sim.walk;
