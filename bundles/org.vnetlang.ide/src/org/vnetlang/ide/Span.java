package org.vnetlang.ide;

/**
 * Characters of a text.
 *
 * @param offset the first one, from 0
 * @param length how many
 */
public record Span(int offset, int length) implements Comparable<Span> {

  /** The characters from one offset up to another one, which is not included. */
  public static Span between(int from, int to) {
    return new Span(from, to - from);
  }

  /** The offset behind the last character. */
  public int end() {
    return offset + length;
  }

  /** Whether a caret at the offset touches it: inside, or directly before or behind. */
  public boolean touches(int at) {
    return offset <= at && at <= end();
  }

  /** Whether all of another one is inside. */
  public boolean contains(Span other) {
    return offset <= other.offset && other.end() <= end();
  }

  /** Its characters. */
  public String of(String text) {
    return text.substring(offset, end());
  }

  @Override
  public int compareTo(Span other) {
    int byOffset = Integer.compare(offset, other.offset);
    return byOffset != 0 ? byOffset : Integer.compare(length, other.length);
  }
}
