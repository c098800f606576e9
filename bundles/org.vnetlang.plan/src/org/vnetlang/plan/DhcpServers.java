package org.vnetlang.plan;

import java.util.Locale;
import java.util.Optional;
import org.vnetlang.model.DhcpService;
import org.vnetlang.model.Host;
import org.vnetlang.model.Platform.Product;
import org.vnetlang.model.Tool;
import org.vnetlang.plan.xen.XendVersion;

/** Programs that serve DHCP, as far as they treat one file differently. */
public enum DhcpServers {
  /**
   * ISC dhcpd 2.0, which all VMware products have; it offers a reserved address of the pool and
   * then answers each request for it with DHCPNAK.
   */
  ISC_2,
  /** ISC dhcpd 3 and 4; a reserved address of the pool may be leased to two clients at once. */
  ISC,
  /** Keeps reserved addresses out of the pool. */
  DNSMASQ,
  /** Keeps reserved addresses out of the pool (out-of-pool is the faster way, not the only one). */
  KEA;

  /** Whether a reserved address may stand in the pool. */
  public boolean keepsReserved() {
    return this == DNSMASQ || this == KEA;
  }

  /** The program that the words {@code served by} mean, if it is one of these. */
  public static Optional<DhcpServers> of(Tool tool) {
    boolean old = tool.version().filter(text -> text.startsWith("2.")).isPresent();
    return switch (tool.name().toLowerCase(Locale.ROOT)) {
      case "isc", "dhcpd" -> Optional.of(old ? ISC_2 : ISC);
      case "dnsmasq" -> Optional.of(DNSMASQ);
      case "kea" -> Optional.of(KEA);
      default -> Optional.empty();
    };
  }

  /** The program on a LAN, which only the file can tell. */
  public static Optional<DhcpServers> onLan(DhcpService service) {
    return service.server().flatMap(DhcpServers::of);
  }

  /**
   * The program on a network of a host. VMware's is always its own; for xend a dhcpd.conf is
   * written; with xl the file may name one.
   */
  public static Optional<DhcpServers> inHost(Host host, Optional<DhcpService> service) {
    if (host.platform().filter(on -> on.product() != Product.XEN).isPresent()) {
      return Optional.of(ISC_2);
    }
    var written = service.flatMap(DhcpService::server);
    return written.isPresent()
        ? written.flatMap(DhcpServers::of)
        : host.platform().flatMap(XendVersion::of).map(xend -> ISC);
  }
}
