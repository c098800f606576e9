package org.vnetlang.model;

import java.util.List;
import java.util.Optional;
import org.vnetlang.model.address.Ipv4;

/**
 * A sentence of the file that must be true. Without a port it speaks of ICMP echo there and back.
 */
public sealed interface Expectation {

  /** Who it is about. */
  Party subject();

  /** What is assumed while deciding it. */
  List<Condition> conditions();

  /**
   * {@code A can|cannot reach B …}.
   *
   * @param can whether it must succeed
   * @param port protocol and port; empty means ping
   * @param seenAs source address on arrival
   * @param answeredBy who must answer
   * @param through networks or nodes on the way, in order
   * @param ttl remaining TTL of the reply
   */
  record Reach(
      Party subject,
      boolean can,
      Party target,
      Optional<Port> port,
      Optional<Ipv4> seenAs,
      Optional<Party.Member> answeredBy,
      List<Waypoint> through,
      Optional<Integer> ttl,
      List<Condition> conditions)
      implements Expectation {
    public Reach {
      through = List.copyOf(through);
      conditions = List.copyOf(conditions);
    }
  }

  /** {@code A gets IP} or, with no address, {@code A gets nothing}. */
  record Gets(Party subject, Optional<Ipv4> address, List<Condition> conditions)
      implements Expectation {
    public Gets {
      conditions = List.copyOf(conditions);
    }
  }

  /** {@code A can|cannot start}. */
  record Starts(Party subject, boolean can, List<Condition> conditions) implements Expectation {
    public Starts {
      conditions = List.copyOf(conditions);
    }
  }

  /** Protocol and port of a flow; without a number any port of the protocol. */
  record Port(Protocol protocol, Optional<Integer> number) {}

  /** A network of a host, or a node; the host is empty where the name is unique. */
  record Waypoint(Optional<String> host, String name) {}

  /** An assumption: {@code X is down} (words of state are kept as written), {@code X uses .150}. */
  sealed interface Condition {
    /** A thing in a state. */
    record Is(Waypoint subject, Optional<String> nic, String state) implements Condition {}

    /** A nic with other addresses than its own. */
    record Uses(Waypoint subject, Optional<String> nic, List<Ipv4> addresses) implements Condition {
      public Uses {
        addresses = List.copyOf(addresses);
      }
    }
  }
}
