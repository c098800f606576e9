package org.vnetlang.plan.operation;

import java.util.List;

/** Everything else that is written somewhere on a machine. */
public sealed interface SystemOperation extends Operation {

  /**
   * A value below /proc/sys is written.
   *
   * @param key with dots: {@code net.ipv4.ip_forward}; an interface's own dot stays: {@code
   *     net.ipv4.conf.vif1.0.proxy_arp}
   * @param value the new value
   */
  record Sysctl(String key, int value) implements SystemOperation {}

  /** {@code xenstore-write PATH VALUE}. */
  record XenstoreWrite(String path, String value) implements SystemOperation {}

  /** Text is put at the end of a file, which is made if it is not there. */
  record AppendToFile(String path, String text) implements SystemOperation {}

  /** All lines that hold the text are taken out of a file ({@code grep -v}). */
  record RemoveLines(String path, String text) implements SystemOperation {}

  /**
   * A line reaches the system's log.
   *
   * @param tag the program: {@code kernel}, {@code vmnet-dhcpd}
   * @param text the line behind it
   */
  record Log(String tag, String text) implements SystemOperation {}

  /**
   * {@code ifup} or {@code ifdown} is called; what it does then follows as operations of its own.
   *
   * @param device the interface
   * @param up which of the two
   */
  record IfUpDown(String device, boolean up) implements SystemOperation {}

  /**
   * A command whose words make no sense to its tool, so that nothing happens: {@code ip addr add
   * 10.0.0.256}.
   *
   * @param command the command
   * @param exitCode what the tool ends with, not 0
   * @param message what it prints
   */
  record Refused(String command, int exitCode, String message) implements SystemOperation {}

  /**
   * A part of a program begins; nothing changes. What follows, up to the next part, belongs to it.
   *
   * @param key names its title and reason in the texts of steps
   * @param arguments values for the holes of these texts
   */
  record Part(String key, List<String> arguments) implements SystemOperation {
    public Part {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * A DHCP client begins to ask for an address; the dialogue follows by itself.
   *
   * @param device the interface it asks on
   */
  record AskDhcp(String device) implements SystemOperation {}
}
