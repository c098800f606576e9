package org.vnetlang.sim.packet;

import org.vnetlang.model.address.Ipv4;

/**
 * An IPv4 packet.
 *
 * @param source where it comes from; {@link #UNCHOSEN} until the sender's routing has chosen
 * @param destination where it goes
 * @param payload what it carries
 * @param ttl how many machines may still pass it on
 */
public record Packet(Ipv4 source, Ipv4 destination, Payload payload, int ttl) {
  /** No source address yet. */
  public static final Ipv4 UNCHOSEN = new Ipv4(0);

  /** What Linux gives a new packet. */
  public static final int LINUX_TTL = 64;

  /** A ping to an address. */
  public static Packet ping(Ipv4 to) {
    return new Packet(UNCHOSEN, to, new Payload.Echo(false), LINUX_TTL);
  }

  public Packet from(Ipv4 value) {
    return new Packet(value, destination, payload, ttl);
  }

  public Packet to(Ipv4 value) {
    return new Packet(source, value, payload, ttl);
  }

  public Packet with(Payload value) {
    return new Packet(source, destination, value, ttl);
  }

  public Packet withTtl(int value) {
    return new Packet(source, destination, payload, value);
  }

  /** The same, to another port of the destination; what has no ports stays. */
  public Packet toPort(int port) {
    return payload instanceof Payload.Ports ports
        ? with(new Payload.Ports(ports.protocol(), ports.from(), port))
        : this;
  }

  /** The packet that answers this one. */
  public Packet answer(int itsTtl) {
    return new Packet(destination, source, answering(payload), itsTtl);
  }

  private static Payload answering(Payload payload) {
    if (payload instanceof Payload.Ports ports) {
      return new Payload.Ports(ports.protocol(), ports.to(), ports.from());
    }
    return new Payload.Echo(true);
  }

  /** Whether the other packet answers this one, or is an error about it. */
  public boolean answeredBy(Packet other) {
    if (other.payload instanceof Payload.Trouble trouble) {
      return sameFlow(trouble.about());
    }
    return other.source.equals(destination)
        && other.destination.equals(source)
        && other.payload.equals(answering(payload));
  }

  private boolean sameFlow(Packet other) {
    return source.equals(other.source)
        && destination.equals(other.destination)
        && payload.equals(other.payload);
  }

  /** Whether it is an error, which never causes another one (RFC 1122). */
  public boolean isTrouble() {
    return payload instanceof Payload.Trouble;
  }
}
