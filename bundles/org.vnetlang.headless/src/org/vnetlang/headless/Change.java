package org.vnetlang.headless;

/**
 * What generating would do to one file.
 *
 * @param path below the output folder
 * @param kind what happens
 * @param before its text now, or the empty string
 * @param after its text then, or the empty string
 */
public record Change(String path, Kind kind, String before, String after) {

  /** What can happen to a file. */
  public enum Kind {
    CREATE,
    CHANGE,
    /** It is as it should be and is not touched. */
    KEEP,
    /** We wrote it, nobody edited it, and the network has no such file any more. */
    DELETE,
    /**
     * The network has no such file any more, but somebody edited it: it stays and is no longer
     * ours.
     */
    LEAVE,
    /** Somebody edited it, or it was never ours: it is only overwritten when forced. */
    CONFLICT
  }
}
