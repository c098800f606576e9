package org.vnetlang.lang.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vnetlang.lang.vnet.Host;
import org.vnetlang.lang.vnet.Network;
import org.vnetlang.model.Guest;
import org.vnetlang.model.Nic;
import org.vnetlang.model.Platform;

/** A host while its guests are still being placed on it. */
final class HostDraft {
  private final String name;
  private final int index;
  private final Host syntax;
  private final Optional<Platform> platform;
  private final Scope scope = new Scope();
  final List<Nic> nics = new ArrayList<>();
  final Map<String, Ground> grounds = new LinkedHashMap<>();
  final Map<String, Network> networks = new LinkedHashMap<>();

  /** The LAN a bridged or routed network of the host leads to, by the network's name. */
  final Map<String, String> lans = new LinkedHashMap<>();

  final List<Guest> guests = new ArrayList<>();

  HostDraft(String name, int index, Host syntax, Optional<Platform> platform) {
    this.name = name;
    this.index = index;
    this.syntax = syntax;
    this.platform = platform;
  }

  String name() {
    return name;
  }

  /** Position in an array of hosts, from 0. */
  int index() {
    return index;
  }

  Host syntax() {
    return syntax;
  }

  Optional<Platform> platform() {
    return platform;
  }

  /** Names of nics, networks and guests here. */
  Scope scope() {
    return scope;
  }

  boolean xen() {
    return platform.map(p -> p.product() == Platform.Product.XEN).orElse(false);
  }

  /** What a guest's nic stands on when plugged into that network. */
  Optional<Ground> ground(String network) {
    return Optional.ofNullable(grounds.get(network));
  }
}
