package org.vnetlang.gen.sxp;

/**
 * Carries a refusal from where it is found to the reader's one way out; never leaves the package.
 */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;

  Refusal(int line, String sentence) {
    super(sentence, null, false, false);
    this.line = line;
  }

  int line() {
    return line;
  }
}
