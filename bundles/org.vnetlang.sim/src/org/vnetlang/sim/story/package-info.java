/**
 * Stories: files with time in them.
 *
 * <p>Comes in: a network that has started, and a story. Goes out: what each of its steps brought
 * about, expectations decided at their moment.
 */
package org.vnetlang.sim.story;
