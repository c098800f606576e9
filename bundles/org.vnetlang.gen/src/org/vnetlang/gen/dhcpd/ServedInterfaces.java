package org.vnetlang.gen.dhcpd;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vnetlang.gen.Ascii;

/**
 * Debian's {@code /etc/default/isc-dhcp-server}: the interfaces the server listens on, so that it
 * never answers on the LAN. The start script reads it as shell; a name that could be anything but
 * an interface is left out and said in a comment.
 *
 * @param names interface names, in order
 */
public record ServedInterfaces(List<String> names) {
  /** Where Debian's start script looks. */
  public static final String LOCATION = "/etc/default/isc-dhcp-server";

  /** IFNAMSIZ is 16 with the ending zero; the signs are those that need no quoting in a shell. */
  private static final Pattern INTERFACE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.:-]{0,14}");

  public ServedInterfaces {
    names = List.copyOf(names);
  }

  /** The file's text; {@code INTERFACES} is what releases before Debian 9 read. */
  public String print() {
    String served =
        names.stream()
            .filter(name -> INTERFACE.matcher(name).matches())
            .distinct()
            .collect(Collectors.joining(" ", "\"", "\"\n"));
    String leftOut =
        names.stream()
            .filter(name -> !INTERFACE.matcher(name).matches())
            .map(name -> "# left out, no interface can be called " + Ascii.shown(name) + "\n")
            .collect(Collectors.joining());
    return leftOut + "INTERFACESv4=" + served + "INTERFACES=" + served;
  }
}
