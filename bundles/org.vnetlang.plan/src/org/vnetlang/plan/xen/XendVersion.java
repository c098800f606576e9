package org.vnetlang.plan.xen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vnetlang.model.Platform;
import org.vnetlang.model.Platform.Product;

/**
 * The known releases of Xen that xend runs, oldest first (xend was removed in Xen 4.5; 4.17 is
 * configured otherwise).
 */
public enum XendVersion {
  /** April 2006: the release of the tutorial. */
  V3_0_2("3.0.2"),
  /** October 2006. */
  V3_0_3("3.0.3"),
  /** December 2006. */
  V3_0_4("3.0.4"),
  /** March 2011. */
  V4_1("4.1");

  private static final int PAIRS_302 = 8;
  private static final int PAIRS = 4;

  private final String text;

  XendVersion(String text) {
    this.text = text;
  }

  /** The release of a platform, if it is Xen with xend. */
  public static Optional<XendVersion> of(Platform platform) {
    return platform.product() == Product.XEN
        ? Arrays.stream(values()).filter(v -> v.text.equals(platform.version())).findFirst()
        : Optional.empty();
  }

  /** Canonical text: {@code 3.0.2}. */
  public String text() {
    return text;
  }

  public boolean atLeast(XendVersion other) {
    return compareTo(other) >= 0;
  }

  /**
   * Pairs of veth and vif0 that the kernel makes where nothing else is asked (netback/loopback.c);
   * 3.2 and later need none, the bridge takes the card's name.
   */
  public int loopbackPairs() {
    return this == V3_0_2 ? PAIRS_302 : this == V4_1 ? 0 : PAIRS;
  }

  /**
   * Whether network-bridge swaps the card with one of these pairs; from 3.2 the bridge itself takes
   * the card's place and name.
   */
  public boolean netloop() {
    return loopbackPairs() > 0;
  }

  /** Network-route sets proxy ARP on the card, if it is told which (since 3.0.4). */
  public boolean routeSetsProxyArp() {
    return atLeast(V3_0_4);
  }

  /** The vif scripts take a list of addresses apart (since 3.0.4); before it is one argument. */
  public boolean severalAddresses() {
    return atLeast(V3_0_4);
  }

  /** The NAT scripts serve DHCP unless told otherwise where a dhcpd.conf exists (since 3.3). */
  public boolean natServesDhcpByDefault() {
    return atLeast(V4_1);
  }

  /** Network-bridge does nothing once any bridge exists (since 4.1). */
  public boolean oneBridgeOnly() {
    return atLeast(V4_1);
  }

  /** Keys in a string of {@code vif} that xm accepts; any other one stops it. */
  public Set<String> vifKeys() {
    var keys = Set.of("backend", "bridge", "ip", "mac", "script", "type", "vifname", "rate");
    return this == V3_0_2 ? keys : union(keys, later());
  }

  private Set<String> later() {
    return this == V4_1 ? Set.of("model", "accel", "policy", "label") : Set.of("model");
  }

  private static Set<String> union(Set<String> some, Set<String> more) {
    var all = new ArrayList<>(some);
    all.addAll(more);
    return Set.copyOf(all);
  }

  /**
   * The active lines of the xend-config.sxp that the release ships, key and value, without those
   * about scripts.
   */
  public List<ConfigLine> defaultLines() {
    var lines = new ArrayList<ConfigLine>();
    lines.add(new ConfigLine("xend-relocation-server", "yes"));
    var local = this == V3_0_2 ? "^localhost$" : "^localhost$ ^localhost\\.localdomain$";
    lines.add(new ConfigLine("xend-relocation-hosts-allow", local));
    lines.add(new ConfigLine("dom0-min-mem", "196"));
    if (atLeast(V4_1)) {
      lines.add(new ConfigLine("enable-dom0-ballooning", "yes"));
      lines.add(new ConfigLine("total_available_memory", "0"));
    }
    lines.add(new ConfigLine("dom0-cpus", "0"));
    if (atLeast(V3_0_4)) {
      lines.add(new ConfigLine("vncpasswd", ""));
    }
    return List.copyOf(lines);
  }

  /**
   * A line of xend-config.sxp.
   *
   * @param key its key
   * @param value its one value, decoded
   */
  public record ConfigLine(String key, String value) {}
}
