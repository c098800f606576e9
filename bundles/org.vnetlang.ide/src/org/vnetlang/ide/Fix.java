package org.vnetlang.ide;

/**
 * A change that makes a marker go away.
 *
 * @param title what it does
 * @param edits the change
 * @param marker the marker
 * @param preferred whether it is the one right answer
 */
public record Fix(String title, Edits edits, Marker marker, boolean preferred) {}
