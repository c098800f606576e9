/** DHCP servers and clients against recordings of real ones. */
package org.vnetlang.sim.tests.dhcp;
