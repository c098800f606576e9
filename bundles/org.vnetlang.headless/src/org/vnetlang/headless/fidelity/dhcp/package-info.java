/**
 * Recordings of DHCP servers: messages, logs and leases files of real servers and clients, and what
 * those of the model do in their place. Comes in: a recording's JSON. Goes out: lists of lines, two
 * and two.
 */
package org.vnetlang.headless.fidelity.dhcp;
