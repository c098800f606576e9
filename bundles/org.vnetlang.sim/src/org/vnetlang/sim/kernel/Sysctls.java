package org.vnetlang.sim.kernel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.link.Interfaces;

/**
 * Values below /proc/sys/net, written with dots. Those of an interface come and go with it; new
 * interfaces start with the values of {@code conf.default}.
 */
public final class Sysctls {
  static final String FORWARD = "net.ipv4.ip_forward";

  /** Whether bridged packets pass the packet filter; built into Xen's kernels, and on. */
  static final String BRIDGE_FILTER = "net.bridge.bridge-nf-call-iptables";

  private static final String CONF = "net.ipv4.conf.";
  private static final String CONF6 = "net.ipv6.conf.";
  private static final String NO_IPV6 = "disable_ipv6";
  private static final Pattern PER_INTERFACE =
      Pattern.compile("net\\.ipv[46]\\.conf\\.(.+)\\.([a-z_0-9]+)");

  /** The values of an interface that decide about packets. */
  private static final List<String> KEYS =
      List.of("arp_ignore", "forwarding", "proxy_arp", "rp_filter");

  private final Interfaces interfaces;
  private final Map<String, Integer> values = new HashMap<>();

  Sysctls(Interfaces interfaces) {
    this.interfaces = interfaces;
    values.put(FORWARD, 0);
    values.put(BRIDGE_FILTER, 1);
    KEYS.forEach(
        key -> {
          values.put(CONF + "all." + key, 0);
          values.put(CONF + "default." + key, 0);
        });
    values.put(CONF6 + "all." + NO_IPV6, 0);
    values.put(CONF6 + "default." + NO_IPV6, 0);
  }

  Sysctls copy(Interfaces of) {
    var copy = new Sysctls(of);
    copy.values.putAll(values);
    return copy;
  }

  /** The value, if there is such a key. */
  public Optional<Integer> read(String key) {
    return Optional.ofNullable(values.get(key))
        .or(() -> device(key).map(d -> d.setting(last(key))));
  }

  /** Whether bridged packets pass the packet filter. */
  public boolean filtersBridges() {
    return values.get(BRIDGE_FILTER) != 0;
  }

  /** Whether a machine forwards what comes in by an interface. */
  public boolean forwards(Interface device) {
    return device.setting("forwarding") != 0;
  }

  /** Whether an interface has IPv6 addresses at all. */
  public boolean hasIpv6(Interface device) {
    return device.setting(NO_IPV6) == 0;
  }

  /** Whether it is set for the interface or for all of them. */
  public boolean either(Interface device, String key) {
    return device.setting(key) != 0 || values.get(CONF + "all." + key) != 0;
  }

  /** All values by key; an interface's own dot is a slash, as {@code sysctl} writes it. */
  public Map<String, Integer> all() {
    var all = new TreeMap<>(values);
    for (Interface device : interfaces.all()) {
      String name = device.name().replace('.', '/');
      KEYS.forEach(key -> all.put(CONF + name + "." + key, device.setting(key)));
      all.put(CONF6 + name + "." + NO_IPV6, device.setting(NO_IPV6));
    }
    return all;
  }

  /** Writes a value; false where there is no such key. */
  boolean write(String key, int value) {
    if (!values.containsKey(key)) {
      var device = device(key);
      device.ifPresent(d -> set(d, last(key), value));
      return device.isPresent();
    }
    values.put(key, value);
    if (key.equals(FORWARD) || key.equals(CONF + "all.forwarding")) {
      values.put(FORWARD, value);
      values.put(CONF + "all.forwarding", value);
      values.put(CONF + "default.forwarding", value);
      List.copyOf(interfaces.all()).forEach(d -> set(d, "forwarding", value));
    } else if (key.equals(CONF6 + "all." + NO_IPV6)) {
      values.put(CONF6 + "default." + NO_IPV6, value);
      List.copyOf(interfaces.all()).forEach(d -> set(d, NO_IPV6, value));
    }
    return true;
  }

  /** A new interface takes the values of {@code conf.default}. */
  void applyDefaults(Interface device) {
    KEYS.forEach(key -> apply(device, key, values.get(CONF + "default." + key)));
    apply(device, NO_IPV6, values.get(CONF6 + "default." + NO_IPV6));
  }

  private void apply(Interface device, String key, int value) {
    if (value != 0) {
      set(interfaces.at(device.index()), key, value);
    }
  }

  private void set(Interface device, String key, int value) {
    var settings = new HashMap<>(device.settings());
    settings.put(key, value);
    settings.values().removeIf(v -> v == 0);
    interfaces.put(device.withSettings(settings));
  }

  private Optional<Interface> device(String key) {
    Matcher matcher = PER_INTERFACE.matcher(key);
    boolean known =
        matcher.matches()
            && (key.startsWith(CONF)
                ? KEYS.contains(matcher.group(2))
                : matcher.group(2).equals(NO_IPV6));
    return known ? interfaces.named(matcher.group(1).replace('/', '.')) : Optional.empty();
  }

  private static String last(String key) {
    return key.substring(key.lastIndexOf('.') + 1);
  }
}
