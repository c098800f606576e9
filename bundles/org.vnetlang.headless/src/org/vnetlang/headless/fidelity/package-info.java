/**
 * Compares recordings of the genuine scripts with the simulation of the same network: what was
 * recorded is read, played call by call, and compared fact by fact. JSON is read here and nowhere
 * else.
 */
package org.vnetlang.headless.fidelity;
