/**
 * Rules of the packet filter as an administrator writes them.
 *
 * <p>Comes in: lines in the form of iptables and iptables-save. Goes out: the changes they mean;
 * what has no meaning here stays in a rule as words.
 */
package org.vnetlang.plan.filter;
