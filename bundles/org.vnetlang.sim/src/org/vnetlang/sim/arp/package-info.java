/**
 * ARP (RFC 826) with Linux's ways: a machine answers for any of its addresses on any interface, and
 * with proxy_arp for addresses that it would route elsewhere (RFC 1027).
 *
 * <p>Comes in: a broadcast domain, who asks, for which address. Goes out: who answers.
 */
package org.vnetlang.sim.arp;
