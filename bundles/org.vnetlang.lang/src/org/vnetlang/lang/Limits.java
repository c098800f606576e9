package org.vnetlang.lang;

/**
 * How much of everything a file may hold; more is answered with a finding, never with an exception.
 */
public final class Limits {
  /** Blocks within blocks. The parser is recursive: at 3,000 the default thread stack ends. */
  public static final int NESTING = 256;

  /** The version of the language that is read, as in {@code vnet 1}. */
  public static final String VERSION = "1";

  /** Bytes of one file. */
  public static final int FILE_BYTES = 16 * 1024 * 1024;

  /** Files that one file may import, directly or not. */
  public static final int IMPORTS = 1000;

  /** Imports within imports. */
  public static final int IMPORT_DEPTH = 64;

  /** Guests after arrays are expanded. */
  public static final int GUESTS = 200_000;

  private Limits() {}
}
