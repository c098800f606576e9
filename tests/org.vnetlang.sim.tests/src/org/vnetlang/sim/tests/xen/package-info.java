/** Holds the programs of Xen's scripts against recordings of the genuine ones. */
package org.vnetlang.sim.tests.xen;
