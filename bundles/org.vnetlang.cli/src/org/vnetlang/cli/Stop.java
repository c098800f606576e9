package org.vnetlang.cli;

/** Ends a command early with a sentence for people. */
final class Stop extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Exit exit;

  Stop(Exit exit, String sentence) {
    super(sentence);
    this.exit = exit;
  }

  Exit exit() {
    return exit;
  }
}
