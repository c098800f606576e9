package org.vnetlang.plan.xen;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Keys that xend looks for in xend-config.sxp, by release (XendRoot.py, XendOptions.py). It passes
 * over all others in silence.
 */
public final class XendKeys {
  private static final List<String> V3_0_2 =
      List.of(
          "logfile",
          "loglevel",
          "xend-http-server",
          "xend-unix-server",
          "xend-tcp-xmlrpc-server",
          "xend-unix-xmlrpc-server",
          "xend-relocation-server",
          "xend-unix-path",
          "xend-port",
          "xend-relocation-port",
          "xend-address",
          "xend-relocation-address",
          "xend-relocation-hosts-allow",
          "console-limit",
          "network-script",
          "vif-script",
          "dom0-min-mem",
          "dom0-cpus",
          "enable-dump");

  private static final List<String> V3_0_3 = List.of("external-migration-tool", "vnc-listen");

  private static final List<String> V3_0_4 =
      List.of("xen-api-server", "vncpasswd", "xend-domains-path");

  /** Those of 3.1, 3.3 and 4.0 too. */
  private static final List<String> V4_1 =
      List.of(
          "xend-tcp-xmlrpc-server-port",
          "xend-tcp-xmlrpc-server-address",
          "xend-tcp-xmlrpc-server-ssl-key-file",
          "xend-tcp-xmlrpc-server-ssl-cert-file",
          "xend-state-path",
          "xend-storage-path",
          "xend-relocation-ssl-server",
          "xend-relocation-ssl",
          "xend-relocation-ssl-port",
          "xend-relocation-server-ssl-key-file",
          "xend-relocation-server-ssl-cert-file",
          "xend-security-path",
          "enable-dom0-ballooning",
          "keymap",
          "resource-label-change-script",
          "vnc-tls",
          "vnc-x509-cert-dir",
          "vnc-x509-verify",
          "qemu-dm-logrotate-count",
          "xsm_module_name",
          "xend-udev-event-server",
          "total_available_memory",
          "device-create-timeout",
          "device-destroy-timeout",
          "pci-passthrough-strict-check",
          "pscsi-device-mask");

  private XendKeys() {}

  /** All keys of a release. */
  public static Set<String> of(XendVersion version) {
    var keys = new HashSet<>(V3_0_2);
    if (version.atLeast(XendVersion.V3_0_3)) {
      keys.addAll(V3_0_3);
    }
    if (version.atLeast(XendVersion.V3_0_4)) {
      keys.addAll(V3_0_4);
    }
    if (version.atLeast(XendVersion.V4_1)) {
      keys.addAll(V4_1);
    }
    return Set.copyOf(keys);
  }
}
