package org.vnetlang.plan.xen;

import org.vnetlang.model.DhcpService;
import org.vnetlang.model.Tool;

/**
 * Where Debian's package of ISC dhcpd has its files. Until lenny (2009) it was called dhcp3-server,
 * since squeeze (2011) isc-dhcp-server.
 *
 * @param conf the configuration
 * @param defaults what the start script reads as shell, with the interfaces to listen on
 * @param init the start script
 */
public record DhcpdFiles(String conf, String defaults, String init) {
  /** Until lenny. */
  public static final DhcpdFiles DHCP3 =
      new DhcpdFiles(
          "/etc/dhcp3/dhcpd.conf", "/etc/default/dhcp3-server", "/etc/init.d/dhcp3-server");

  private static final DhcpdFiles ISC =
      new DhcpdFiles(
          "/etc/dhcp/dhcpd.conf", "/etc/default/isc-dhcp-server", "/etc/init.d/isc-dhcp-server");

  /** Those of the age of the release, or of the server that the file asks for. */
  public static DhcpdFiles of(XendVersion version, DhcpService service) {
    boolean later =
        service
            .server()
            .flatMap(Tool::version)
            .map(text -> text.startsWith("4"))
            .orElse(version.atLeast(XendVersion.V4_1));
    return later ? ISC : DHCP3;
  }
}
