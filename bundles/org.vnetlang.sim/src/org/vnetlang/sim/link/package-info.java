/**
 * Interfaces of a machine and what they are plugged into.
 *
 * <p>Comes in: records of interfaces as a kernel changes them one after another. Goes out: the same
 * records by name, by number, by bridge; IPv6 link-local addresses as the kernel derives them.
 */
package org.vnetlang.sim.link;
