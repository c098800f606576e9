package org.vnetlang.ui.expectations;

import java.net.URI;

/** A line of the tree; equal to the one that stood there before, so that selections stay. */
sealed interface Node {
  /** The file that it belongs to. */
  URI uri();

  /** A file. */
  record File(URI uri) implements Node {}

  /** A story of a file. */
  record Story(URI uri, String name) implements Node {}

  /**
   * An expectation.
   *
   * @param number its place in the file's list, from 0
   */
  record Leaf(URI uri, int number) implements Node {}
}
