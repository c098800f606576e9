/** The simulator against recordings of real machines. */
package org.vnetlang.sim.tests;
