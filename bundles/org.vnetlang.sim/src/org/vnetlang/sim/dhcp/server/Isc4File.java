package org.vnetlang.sim.dhcp.server;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.vnetlang.model.address.Ipv4;

/** The leases file of ISC dhcpd 4.4 (server/db.c, write_lease). */
final class Isc4File {
  private static final String HEAD =
      """
      # The format of this file is documented in the dhcpd.leases(5) manual page.
      # This lease file was written by isc-dhcp-4.4.3-P1

      # authoring-byte-order entry is generated, DO NOT DELETE
      authoring-byte-order little-endian;

      """;

  private final StringBuilder text = new StringBuilder(HEAD);
  private final Map<Ipv4, LeaseEntry> last = new TreeMap<>();

  void write(IscLease lease) {
    text.append("lease ").append(lease.address).append(" {");
    time("starts", lease.starts);
    time("ends", lease.ends);
    time("tstp", lease.ended);
    time("cltt", lease.asked);
    line("binding state " + lease.state.name().toLowerCase(Locale.ROOT));
    if (lease.nextState != lease.state) {
      line("next binding state " + lease.nextState.name().toLowerCase(Locale.ROOT));
    }
    if (!lease.free()) {
      line("rewind binding state free");
    }
    lease.mac.ifPresent(mac -> line("hardware ethernet " + mac));
    lease.uid.ifPresent(uid -> line("uid \"" + quoted(uid) + "\""));
    lease.hostName.ifPresent(name -> line("client-hostname \"" + name + "\""));
    text.append("\n}\n");
    last.put(lease.address, lease.entry(lease.state));
  }

  private void time(String word, long seconds) {
    if (seconds != IscLease.NEVER) {
      line(word + " " + LeaseTime.text(seconds));
    }
  }

  private void line(String statement) {
    text.append("\n  ").append(statement).append(';');
  }

  /** Octets as the file shows them: printable ones as they are, others as three octal digits. */
  private static String quoted(String uid) {
    var quoted = new StringBuilder();
    for (String pair : uid.split(":")) {
      int octet = Integer.parseInt(pair, 16);
      if (octet == '"' || octet == '\\') {
        quoted.append('\\').append((char) octet);
      } else if (octet >= 32 && octet < 127) {
        quoted.append((char) octet);
      } else {
        quoted.append("\\%03o".formatted(octet));
      }
    }
    return quoted.toString();
  }

  List<LeaseEntry> entries(long now) {
    return last.values().stream().map(entry -> entry.at(now)).toList();
  }

  String text() {
    return text.toString();
  }

  Isc4File copy() {
    var same = new Isc4File();
    same.text.setLength(0);
    same.text.append(text);
    same.last.putAll(last);
    return same;
  }
}
