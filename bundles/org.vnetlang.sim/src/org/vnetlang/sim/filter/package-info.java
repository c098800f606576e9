/**
 * The packet filter of a machine: tables, chains, rules (iptables(8)).
 *
 * <p>Comes in: rules as a plan or an administrator's text words them. Goes out: chains in order,
 * and for a packet what the first rule that matches does with it.
 */
package org.vnetlang.sim.filter;
