package org.vnetlang.sim.stage;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which hosts and guests are on, and the numbers of their domains. */
final class Powers {
  private final Map<String, Power> hosts = new HashMap<>();
  private final Map<String, Power> guests = new HashMap<>();

  /**
   * One switch.
   *
   * @param on whether it is on
   * @param domain a host's last domain number, or the guest's own
   * @param well whether a hypervisor's last start went well
   */
  private record Power(boolean on, int domain, boolean well) {
    static final Power OFF = new Power(false, 0, true);
  }

  Powers copy() {
    var copy = new Powers();
    copy.hosts.putAll(hosts);
    copy.guests.putAll(guests);
    return copy;
  }

  private Power host(String name) {
    return hosts.getOrDefault(name, Power.OFF);
  }

  boolean isOn(String host) {
    return host(host).on();
  }

  void set(String host, boolean on) {
    hosts.put(host, new Power(on, 0, true));
  }

  boolean wentWell(String host) {
    return isOn(host) && host(host).well();
  }

  void wentWell(String host, boolean well) {
    hosts.put(host, new Power(isOn(host), host(host).domain(), well));
  }

  /** Xen numbers domains from 1. */
  int nextDomain(String host) {
    int next = host(host).domain() + 1;
    hosts.put(host, new Power(true, next, host(host).well()));
    return next;
  }

  boolean runs(String guest) {
    return guests.getOrDefault(guest, Power.OFF).on();
  }

  Optional<Integer> domain(String guest) {
    return Optional.ofNullable(guests.get(guest)).map(Power::domain);
  }

  void started(String guest, int domain, boolean there) {
    guests.put(guest, new Power(there, domain, true));
  }

  void stopped(String guest) {
    guests.put(guest, new Power(false, domain(guest).orElse(0), true));
  }
}
