/**
 * A machine as its kernel holds it: interfaces, bridges, routes, packet filter, values below
 * /proc/sys, and around them xenstore, files, log and daemons.
 *
 * <p>Comes in: the operations of a plan, one after another. Goes out: the state after each, and for
 * each operation the outcome that the tool of the day would have had: its exit code, and what it
 * prints when the kernel refuses.
 */
package org.vnetlang.sim.kernel;
