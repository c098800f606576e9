package org.vnetlang.sim.dhcp.server;

import java.util.List;
import java.util.OptionalLong;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.sim.dhcp.LogLine;
import org.vnetlang.sim.dhcp.Message;

/**
 * One server process. It changes with what it hears and with the time it is told; {@link #copy} is
 * for trying things out.
 */
public sealed interface DhcpServer permits IscServer {

  ServerConfiguration configuration();

  /**
   * A message arrives.
   *
   * @param now milliseconds since 1970; never earlier than what the server was told before
   * @param via the interface or hub it comes in on
   * @param message the message
   */
  Reaction receive(long now, String via, Message message);

  /** Somebody answers a ping. */
  Reaction echoReply(long now, Ipv4 from);

  /** When the server does something by itself next. */
  OptionalLong due();

  /** Time has passed: does what is due by now. */
  Reaction elapse(long now);

  /** What it logged so far. */
  List<LogLine> log();

  /** The leases as it knows them, in the order of addresses. */
  List<LeaseEntry> leases();

  /** The text of the leases file, everything that was ever written since the start. */
  String leasesFile();

  /** The same server once more. */
  DhcpServer copy();
}
