package org.vnetlang.sim.link;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vnetlang.model.address.Mac;

/**
 * An interface of a machine at one moment.
 *
 * @param index its number, given when it appears and never again
 * @param name its name at this moment
 * @param kind what it is made of
 * @param mac its MAC
 * @param flags the flags somebody sets
 * @param mtu largest packet in bytes
 * @param addresses its IPv4 addresses, in order
 * @param linkLocal where it stands with its IPv6 address
 * @param master number of the bridge or bond it belongs to
 * @param wire what is at its other end
 * @param settings its values below {@code net.ipv4.conf} that are not 0
 */
public record Interface(
    int index,
    String name,
    Kind kind,
    Mac mac,
    Flags flags,
    int mtu,
    List<Assigned> addresses,
    LinkLocal linkLocal,
    Optional<Integer> master,
    Wire wire,
    Map<String, Integer> settings) {

  public Interface {
    addresses = List.copyOf(addresses);
    settings = Map.copyOf(settings);
  }

  /** A new one, down and without addresses, with Ethernet's MTU of 1500. */
  public static Interface fresh(int index, String name, Kind kind, Mac mac, Wire wire) {
    return new Interface(
        index,
        name,
        kind,
        mac,
        Flags.NEW,
        1500,
        List.of(),
        new LinkLocal.Absent(),
        Optional.empty(),
        wire,
        Map.of());
  }

  public boolean up() {
    return flags.up();
  }

  /** A value below {@code net.ipv4.conf.NAME}, 0 where nobody set it. */
  public int setting(String key) {
    return settings.getOrDefault(key, 0);
  }

  /** The same under another name. */
  public Interface withName(String value) {
    return new Interface(
        index, value, kind, mac, flags, mtu, addresses, linkLocal, master, wire, settings);
  }

  /** The same with another MAC. */
  public Interface withMac(Mac value) {
    return new Interface(
        index, name, kind, value, flags, mtu, addresses, linkLocal, master, wire, settings);
  }

  /** The same with other flags. */
  public Interface withFlags(Flags value) {
    return new Interface(
        index, name, kind, mac, value, mtu, addresses, linkLocal, master, wire, settings);
  }

  /** The same with another MTU. */
  public Interface withMtu(int value) {
    return new Interface(
        index, name, kind, mac, flags, value, addresses, linkLocal, master, wire, settings);
  }

  /** The same with other addresses. */
  public Interface withAddresses(List<Assigned> value) {
    return new Interface(
        index, name, kind, mac, flags, mtu, value, linkLocal, master, wire, settings);
  }

  /** The same with another standing of its IPv6 address. */
  public Interface withLinkLocal(LinkLocal value) {
    return new Interface(
        index, name, kind, mac, flags, mtu, addresses, value, master, wire, settings);
  }

  /** The same as part of a bridge or bond, or of none. */
  public Interface withMaster(Optional<Integer> value) {
    return new Interface(
        index, name, kind, mac, flags, mtu, addresses, linkLocal, value, wire, settings);
  }

  /** The same at another wire. */
  public Interface withWire(Wire value) {
    return new Interface(
        index, name, kind, mac, flags, mtu, addresses, linkLocal, master, value, settings);
  }

  /** The same with other settings. */
  public Interface withSettings(Map<String, Integer> value) {
    return new Interface(
        index, name, kind, mac, flags, mtu, addresses, linkLocal, master, wire, value);
  }
}
