package org.vnetlang.sim.report;

/**
 * A part of a printed line.
 *
 * @param text what is printed
 * @param varies whether a real machine prints something else each time: a counter, a process
 *     number, a time, an interrupt
 */
public record Piece(String text, boolean varies) {}
