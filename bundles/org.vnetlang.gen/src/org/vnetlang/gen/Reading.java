package org.vnetlang.gen;

/**
 * What a strict reader of one of our formats says: the value, or the first line that it refuses and
 * why. A strict reader accepts what we write and nothing else, so that a name which smuggled a
 * statement into a file is found by reading the file back.
 *
 * @param <T> the value that the format describes
 */
public sealed interface Reading<T> {

  /** The whole text was understood. */
  record Read<T>(T value) implements Reading<T> {}

  /**
   * The text was refused.
   *
   * @param line where, counted from 1
   * @param sentence what is wrong there
   */
  record Refused<T>(int line, String sentence) implements Reading<T> {}
}
