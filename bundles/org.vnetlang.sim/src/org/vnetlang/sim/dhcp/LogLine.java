package org.vnetlang.sim.dhcp;

/**
 * A line of a server in the system's log.
 *
 * @param at when, in milliseconds since 1970
 * @param text the line behind the program's name
 */
public record LogLine(long at, String text) {}
