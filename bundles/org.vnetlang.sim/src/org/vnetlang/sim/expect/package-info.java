/**
 * Sentences of a file that must be true, decided.
 *
 * <p>Comes in: a running network and an expectation. Goes out: whether it holds, fails or cannot be
 * told, with the packets' ways and the reason.
 */
package org.vnetlang.sim.expect;
