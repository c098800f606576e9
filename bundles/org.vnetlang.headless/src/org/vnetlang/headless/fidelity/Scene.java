package org.vnetlang.headless.fidelity;

import org.vnetlang.sim.stage.Running;

/**
 * A moment of the simulation.
 *
 * @param phase index of the last recorded state before it, or its own; -1 before the first
 * @param running the network at this moment
 */
record Scene(int phase, Running running) {}
