package org.vnetlang.headless;

/**
 * A place in a file.
 *
 * @param file name of the file as the caller gave it
 * @param offset first character, from 0, in UTF-16 units
 * @param length how many UTF-16 units
 * @param line from 1
 * @param column from 1, in characters
 */
public record Spot(String file, int offset, int length, int line, int column) {}
