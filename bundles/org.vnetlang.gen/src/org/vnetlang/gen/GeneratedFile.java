package org.vnetlang.gen;

/**
 * One file for one host.
 *
 * @param host the host it is for
 * @param path where it stands below the output folder, with slashes: {@code
 *     dom0/etc/xen/xend-config.sxp}
 * @param content its text, line ends {@code \n}
 * @param mode its access mode on the host
 * @param owner user and group on the host: {@code root:root}
 * @param location absolute path on the host: {@code /etc/xen/xend-config.sxp}; of a fragment, which
 *     must never replace a file of the host, {@link #APPEND} or {@link #MERGE} and the file
 */
public record GeneratedFile(
    String host, String path, String content, Mode mode, String owner, String location) {

  /** Begins the location of lines that are added at the end of a file. */
  public static final String APPEND = "append to ";

  /** Begins the location of lines that replace those of the same keys in a file. */
  public static final String MERGE = "merge into ";

  /** Whether this is a whole file that may be put at its location. */
  public boolean whole() {
    return location.startsWith("/");
  }

  /** Access modes in use. */
  public enum Mode {
    /** Readable by everybody: 0644. */
    FILE("0644"),
    /** A script: 0755. */
    SCRIPT("0755");

    private final String octal;

    Mode(String octal) {
      this.octal = octal;
    }

    /** As chmod takes it. */
    public String octal() {
      return octal;
    }
  }
}
