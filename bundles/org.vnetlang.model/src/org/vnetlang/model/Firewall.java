package org.vnetlang.model;

import java.util.List;
import java.util.Optional;

/**
 * What an administrator's iptables hold before anything of ours starts.
 *
 * @param forwardPolicy policy of the FORWARD chain, {@code accept} or {@code drop}, if written
 * @param rules lines in the form of iptables-save
 */
public record Firewall(Optional<String> forwardPolicy, List<String> rules) {
  public static final Firewall NONE = new Firewall(Optional.empty(), List.of());

  public Firewall {
    rules = List.copyOf(rules);
  }
}
