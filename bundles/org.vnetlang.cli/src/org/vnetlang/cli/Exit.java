package org.vnetlang.cli;

/** Exit codes, sysexits(3) where one fits; {@code docs/command-line.md} says when. */
public enum Exit {
  OK(0),
  /** The files have errors, or a check found what it was asked to look for. */
  FOUND(1),
  /** Something would change, and it was asked whether. */
  PENDING(2),
  /** The command line makes no sense. */
  USAGE(64),
  /** The input is too large or no text. */
  DATA(65),
  /** There is no such input. */
  NO_INPUT(66),
  /** Nothing here can do what was asked: a product without generator. */
  UNAVAILABLE(69),
  /** A mistake of ours. */
  INTERNAL(70),
  /** The output cannot be created, or would leave its folder. */
  CANNOT_CREATE(73),
  /** Reading or writing failed half-way. */
  IO(74),
  /** Somebody else holds the output folder: try later. */
  BUSY(75),
  /** No permission. */
  PERMISSION(77);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}
