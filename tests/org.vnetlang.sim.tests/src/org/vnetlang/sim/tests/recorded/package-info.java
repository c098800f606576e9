/**
 * The recordings of Xen's scripts as test data: states of a real kernel, commands between them,
 * pings. A state becomes a model of the same machines; commands become operations.
 */
package org.vnetlang.sim.tests.recorded;
