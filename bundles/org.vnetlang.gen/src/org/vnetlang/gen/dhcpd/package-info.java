/**
 * Generators for the ISC DHCP server: one subnet declaration per served network, with its ranges,
 * leases and reservations. The same text serves the stand-alone server and the one inside a
 * hypervisor product, whose differences come from the platform tables.
 */
package org.vnetlang.gen.dhcpd;
