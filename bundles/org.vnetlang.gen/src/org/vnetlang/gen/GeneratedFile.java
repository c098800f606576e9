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
 * @param location absolute path on the host: {@code /etc/xen/xend-config.sxp}
 */
public record GeneratedFile(
    String host, String path, String content, Mode mode, String owner, String location) {

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
