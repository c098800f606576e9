package org.vnetlang.sim.dhcp.server;

import java.util.List;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;
import org.vnetlang.sim.dhcp.Sent;

/**
 * What a server does at once.
 *
 * @param answers messages it sends
 * @param pings addresses it pings; {@link DhcpServer#echoReply} tells it who answered
 * @param refusals why clients get nothing
 */
public record Reaction(List<Answer> answers, List<Ping> pings, List<Refused> refusals) {

  /** Nothing. */
  public static final Reaction NONE = new Reaction(List.of(), List.of(), List.of());

  public Reaction {
    answers = List.copyOf(answers);
    pings = List.copyOf(pings);
    refusals = List.copyOf(refusals);
  }

  /**
   * A message a server sends.
   *
   * @param via the interface or hub it leaves by
   * @param sent the message
   */
  public record Answer(String via, Sent sent) {}

  /**
   * A ping.
   *
   * @param via the interface or hub it leaves by
   * @param address whom
   */
  public record Ping(String via, Ipv4 address) {}

  /**
   * A refusal.
   *
   * @param client who asked
   * @param refusal the reason
   */
  public record Refused(Mac client, Refusal refusal) {}
}
