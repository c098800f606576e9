/** The printouts of a machine. */
package org.vnetlang.sim.tests.report;
