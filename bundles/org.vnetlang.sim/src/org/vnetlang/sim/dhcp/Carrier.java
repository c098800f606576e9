package org.vnetlang.sim.dhcp;

import java.util.List;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.sim.dhcp.server.DhcpServer;

/**
 * What lies between a client and the servers: segments, bridges, relays, filters. The world
 * implements it; nothing here knows about walking packets.
 */
public interface Carrier {

  /**
   * A server that a message reaches.
   *
   * @param server the server
   * @param via the interface or hub of the server it comes in on, as in its configuration
   * @param message the message as it arrives: a relay agent writes its address into it
   */
  record Heard(DhcpServer server, String via, Message message) {}

  /**
   * The servers that hear a client's message, in the order in which they hear it.
   *
   * @param client whose it is
   * @param sent the message; a broadcast reaches the segment, a unicast whoever has the address
   */
  List<Heard> toServers(Identity client, Sent sent);

  /** Whether a server's answer reaches the client. */
  boolean toClient(Heard question, Sent answer);

  /**
   * Whether somebody answers when an address is pinged from a server, or asked for by ARP.
   *
   * @param server who pings
   * @param via the interface or hub it pings on
   * @param address whom
   */
  boolean answersPing(DhcpServer server, String via, Ipv4 address);

  /** Whether anybody but the client itself answers on its segment when it asks for an address. */
  boolean taken(Identity client, Ipv4 address);
}
