package org.vnetlang.headless;

import java.nio.charset.StandardCharsets;

/** Which paths below an output folder are plain: no way out, and the same file on every system. */
final class OutputPath {
  /** Begins the names that the output folder keeps for itself. */
  static final String OWN = ".vnet-";

  /** A file that is being written, in the folder where it will have its name. */
  static final String TEMPORARY = OWN + "tmp";

  private static final int LONGEST_NAME = 255;

  private OutputPath() {}

  /**
   * Whether every component is an ordinary name. Backslash and colon are ordinary on Linux but lead
   * elsewhere on Windows, where a dot or a blank at the end is dropped, too.
   */
  static boolean plain(String path) {
    for (var component : path.split("/", -1)) {
      if (!name(component)) {
        return false;
      }
    }
    return !path.equals(Manifest.NAME);
  }

  private static boolean name(String component) {
    return !component.isEmpty()
        && !component.endsWith(".")
        && !component.endsWith(" ")
        && !component.startsWith(OWN)
        && component.codePoints().noneMatch(c -> c == '\\' || c == ':' || Unseen.is(c))
        && component.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME;
  }
}
