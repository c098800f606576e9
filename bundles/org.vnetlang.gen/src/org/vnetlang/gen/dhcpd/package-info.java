/**
 * The ISC DHCP server's configuration as a value: for the stand-alone server of a Xen host and for
 * the one inside VMware, which is its version 2.0.
 *
 * <p>Comes in: networks of the model. Goes out: a {@link org.vnetlang.gen.dhcpd.DhcpdConf}, its
 * text in one of two dialects, and a strict reader that gives the value back.
 */
package org.vnetlang.gen.dhcpd;
