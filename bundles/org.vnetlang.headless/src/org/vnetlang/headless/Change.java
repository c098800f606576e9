package org.vnetlang.headless;

/**
 * What generating does to one file.
 *
 * @param path below the output folder
 * @param kind what happens
 */
public record Change(String path, Kind kind) {

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
    CONFLICT;

    /** Whether the folder would be another one afterwards. */
    public boolean changes() {
      return this == CREATE || this == CHANGE || this == DELETE;
    }
  }
}
