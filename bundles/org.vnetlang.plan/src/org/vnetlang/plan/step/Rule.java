package org.vnetlang.plan.step;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
      return changed(draft -> draft.physdevIn = Optional.of(port));
    }

    /** The same, leaving by a bridge port. */
    public Matches leavingByPort(String port) {
      return changed(draft -> draft.physdevOut = Optional.of(port));
    }

    /** The same, coming in by an interface. */
    public Matches comingBy(String device) {
      return changed(draft -> draft.in = Optional.of(device));
    }

    /** The same, leaving by an interface. */
    public Matches leavingBy(String device) {
      return changed(draft -> draft.out = Optional.of(device));
    }

    /** The same, from a subnet. */
    public Matches from(Prefix subnet) {
      return changed(draft -> draft.source = Optional.of(subnet));
    }

    /** The same, to a subnet. */
    public Matches towards(Prefix subnet) {
      return changed(draft -> draft.destination = Optional.of(subnet));
    }

    /** The same, of a protocol. */
    public Matches of(Protocol which) {
      return changed(draft -> draft.protocol = Optional.of(which));
    }

    /** The same, from a port. */
    public Matches fromPort(int port) {
      return changed(draft -> draft.sourcePort = Optional.of(port));
    }

    /** The same, to a port. */
    public Matches toPort(int port) {
      return changed(draft -> draft.destinationPort = Optional.of(port));
    }

    /** The same, of what a bridge forwards. */
    public Matches bridging() {
      return changed(draft -> draft.bridged = true);
    }

    /** The same, of what belongs to a known flow. */
    public Matches answering() {
      return changed(draft -> draft.established = true);
    }

    /** The same, with matches of an administrator. */
    public Matches with(More further) {
      return changed(draft -> draft.more = further);
    }

    private Matches changed(Consumer<Draft> change) {
      var draft = new Draft(this);
      change.accept(draft);
      return draft.done();
    }
  }

  /** Matches while one part of them changes. */
  private static final class Draft {
    private Optional<String> in;
    private Optional<String> out;
    private Optional<Prefix> source;
    private Optional<Prefix> destination;
    private Optional<Protocol> protocol;
    private Optional<Integer> sourcePort;
    private Optional<Integer> destinationPort;
    private Optional<String> physdevIn;
    private Optional<String> physdevOut;
    private boolean bridged;
    private boolean established;
    private More more;

    Draft(Matches from) {
      in = from.in;
      out = from.out;
      source = from.source;
      destination = from.destination;
      protocol = from.protocol;
      sourcePort = from.sourcePort;
      destinationPort = from.destinationPort;
      physdevIn = from.physdevIn;
      physdevOut = from.physdevOut;
      bridged = from.bridged;
      established = from.established;
      more = from.more;
    }

    Matches done() {
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
