package org.vnetlang.headless;

import java.io.IOException;
import java.nio.file.Path;

/** Why an output folder is left as it is. */
public final class OutputFault extends IOException {
  private static final long serialVersionUID = 1;

  /** What stands in the way. */
  public enum Kind {
    /** Another run is writing into the folder. */
    BUSY,
    /** The path is no chain of plain names: it would leave the folder, or not on every system. */
    OUTSIDE,
    /** On the way to the file stands a link, a file where a folder should be, or the reverse. */
    BLOCKED,
    /** Two files would be one, at least where capital letters do not count. */
    COLLISION,
    /** The folder cannot be made, or nothing can be made in it; the cause says why. */
    UNUSABLE
  }

  private final Kind kind;
  private final String path;

  OutputFault(Kind kind, String path) {
    super(kind + ": " + path);
    this.kind = kind;
    this.path = path;
  }

  /** An unusable folder. */
  OutputFault(Path folder, IOException cause) {
    super(Kind.UNUSABLE + ": " + folder, cause);
    this.kind = Kind.UNUSABLE;
    this.path = folder.toString();
  }

  public Kind kind() {
    return kind;
  }

  /** The path below the folder; of a busy one the folder itself. */
  public String path() {
    return path;
  }
}
