/**
 * Who reaches whom, all pairs at once.
 *
 * <p>Comes in: a running network and the machines it is about. Goes out: the verdict of every pair,
 * how many there are of each, and the way of each pair's packets. Machines that can be exchanged
 * for each other without changing anything else are of one kind (packet equivalence classes, found
 * in the simulated tables as an automorphism of the network); one pair of each two kinds is walked,
 * and where that walk depends on more than the kinds, every pair.
 */
package org.vnetlang.sim.pairs;
