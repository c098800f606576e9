package org.vnetlang.plan.step;

import java.util.List;
import java.util.Optional;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;
import org.vnetlang.plan.operation.Operation;

/** A machine as a script sees it: what {@code ip}, {@code brctl} and the like print, and do. */
public interface Machine {

  /** What became of an operation; a program decides for itself whether it goes on. */
  Outcome run(Operation operation);

  /** The interface of that name. */
  Optional<Link> link(String device);

  /** All interfaces, in the order they appeared. */
  List<Link> links();

  /** The main routing table, in the order {@code ip route} prints it. */
  List<Route> routes();

  /** The bridges, in the order {@code brctl show} prints them. */
  List<String> bridges();

  /** The bridge that an interface is a port of. */
  Optional<String> bridgeOf(String device);

  /** Whether a value below /proc/sys exists: it goes with its interface. */
  boolean hasSysctl(String key);

  /** A value of xenstore. */
  Optional<String> xenstore(String path);

  /** The text of a file, if somebody wrote it. */
  Optional<String> file(String path);

  /** Whether a daemon of that place and kind runs. */
  boolean runs(Class<? extends Daemon> kind, String at);

  /** Whether somebody on the segment of an interface answers for the address (a ping's answer). */
  boolean answered(Ipv4 address);

  /**
   * An interface as {@code ip addr} prints it.
   *
   * @param device its name
   * @param mac its MAC
   * @param up whether it is up
   * @param addresses its IPv4 addresses, in order
   */
  record Link(String device, Mac mac, boolean up, List<AssignedAddress> addresses) {
    public Link {
      addresses = List.copyOf(addresses);
    }
  }

  /**
   * An address with what {@code ip addr} prints behind it.
   *
   * @param address address and length
   * @param broadcast {@code brd}, if any
   * @param secondary whether another address of the same subnet was there first
   */
  record AssignedAddress(InterfaceAddress address, Optional<Ipv4> broadcast, boolean secondary) {}

  /**
   * What became of an operation.
   *
   * @param exitCode 0 where it was carried out
   * @param message what the tool prints on its error output, or the empty string
   */
  record Outcome(int exitCode, String message) {
    /** It was carried out. */
    public static final Outcome DONE = new Outcome(0, "");

    public boolean ok() {
      return exitCode == 0;
    }
  }
}
