/**
 * Printouts of a machine, as the tools of 2006 and those of today print them.
 *
 * <p>Comes in: a kernel at any step, and what it has learned while it ran. Goes out: lines, in
 * which is marked what varies in nature: counters, process numbers, times.
 */
package org.vnetlang.sim.report;
