package org.vnetlang.plan.step;

import java.util.List;
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
   * @param more what only an administrator's own rules use
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
      boolean established,
      More more) {

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
            false,
            More.NONE);

    /** The same, coming in by a bridge port. */
    public Matches byPort(String port) {
      return new Matches(
          in,
          out,
          source,
          destination,
          protocol,
          sourcePort,
          destinationPort,
          Optional.of(port),
          physdevOut,
          bridged,
          established,
          more);
    }

    /** The same, coming in by an interface. */
    public Matches comingBy(String device) {
      return new Matches(
          Optional.of(device),
          out,
          source,
          destination,
          protocol,
          sourcePort,
          destinationPort,
          physdevIn,
          physdevOut,
          bridged,
          established,
          more);
    }

    /** The same, to a subnet. */
    public Matches towards(Prefix subnet) {
      return new Matches(
          in,
          out,
          source,
          Optional.of(subnet),
          protocol,
          sourcePort,
          destinationPort,
          physdevIn,
          physdevOut,
          bridged,
          established,
          more);
    }

    /** The same, of what a bridge forwards. */
    public Matches bridging() {
      return new Matches(
          in,
          out,
          source,
          destination,
          protocol,
          sourcePort,
          destinationPort,
          physdevIn,
          physdevOut,
          true,
          established,
          more);
    }

    /** The same, of what belongs to a known flow. */
    public Matches answering() {
      return new Matches(
          in,
          out,
          source,
          destination,
          protocol,
          sourcePort,
          destinationPort,
          physdevIn,
          physdevOut,
          bridged,
          true,
          more);
    }

    /** The same, with matches of an administrator. */
    public Matches with(More further) {
      return new Matches(
          in,
          out,
          source,
          destination,
          protocol,
          sourcePort,
          destinationPort,
          physdevIn,
          physdevOut,
          bridged,
          established,
          further);
    }

    /** The same, from a subnet. */
    public Matches from(Prefix subnet) {
      return new Matches(
          in,
          out,
          Optional.of(subnet),
          destination,
          protocol,
          sourcePort,
          destinationPort,
          physdevIn,
          physdevOut,
          bridged,
          established,
          more);
    }

    /** The same, leaving by an interface. */
    public Matches leavingBy(String device) {
      return new Matches(
          in,
          Optional.of(device),
          source,
          destination,
          protocol,
          sourcePort,
          destinationPort,
          physdevIn,
          physdevOut,
          bridged,
          established,
          more);
    }

    /** The same, of a protocol and its ports. */
    public Matches of(Protocol which, Optional<Integer> from, Optional<Integer> to) {
      return new Matches(
          in,
          out,
          source,
          destination,
          Optional.of(which),
          from,
          to,
          physdevIn,
          physdevOut,
          bridged,
          established,
          more);
    }
  }

  /**
   * Matches of rules that an administrator wrote.
   *
   * @param icmp {@code -p icmp}
   * @param fresh {@code -m state --state NEW}
   * @param except what must not be true, one by one: {@code ! -d 10.0.0.0/24}
   * @param other words that the model has no meaning for; a rule with any is undecided
   */
  public record More(boolean icmp, boolean fresh, List<Matches> except, List<String> other) {
    /** Nothing further. */
    public static final More NONE = new More(false, false, List.of(), List.of());

    public More {
      except = List.copyOf(except);
      other = List.copyOf(other);
    }
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

    /** Counts or logs, and the next rule is asked: {@code -j LOG}, or no target at all. */
    record Continue(String words) implements Target {}

    /** A target the model has no meaning for: what becomes of the packet is undecided. */
    record Other(String words) implements Target {}
  }
}
