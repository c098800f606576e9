package org.vnetlang.plan.step;

import java.util.Optional;
import org.vnetlang.model.Protocol;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Prefix;

/**
 * A rule of the packet filter: what must be true of a packet, and what then happens to it.
 *
 * @param matches all that must match
 * @param target what happens
 */
public record Rule(Matches matches, Target target) {

  /**
   * What a rule looks at; what is empty matches anything.
   *
   * @param in interface it came in by ({@code -i})
   * @param out interface it leaves by ({@code -o})
   * @param source subnet it comes from ({@code -s})
   * @param destination subnet it goes to ({@code -d})
   * @param protocol tcp or udp ({@code -p})
   * @param sourcePort {@code --sport}
   * @param destinationPort {@code --dport}
   * @param physdevIn bridge port it came in by: true only of packets that a bridge forwards
   * @param physdevOut bridge port it leaves by
   * @param bridged {@code --physdev-is-bridged}
   * @param established {@code -m state --state RELATED,ESTABLISHED}
   */
  public record Matches(
      Optional<String> in,
      Optional<String> out,
      Optional<Prefix> source,
      Optional<Prefix> destination,
      Optional<Protocol> protocol,
      Optional<Integer> sourcePort,
      Optional<Integer> destinationPort,
      Optional<String> physdevIn,
      Optional<String> physdevOut,
      boolean bridged,
      boolean established) {

    /** Matches every packet. */
    public static final Matches ALL =
        new Matches(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            false);
  }

  /** What happens to a packet. */
  public sealed interface Target {
    /** {@code -j ACCEPT}. */
    record Accept() implements Target {}

    /** {@code -j DROP}. */
    record Drop() implements Target {}

    /** {@code -j REJECT}: the sender is told. */
    record Reject() implements Target {}

    /** {@code -j MASQUERADE}: the source becomes the address of the interface it leaves by. */
    record Masquerade() implements Target {}

    /** {@code -j SNAT --to-source A}. */
    record SourceNat(Ipv4 to) implements Target {}

    /** {@code -j DNAT --to-destination A:P}. */
    record DestinationNat(Ipv4 to, Optional<Integer> port) implements Target {}
  }
}
