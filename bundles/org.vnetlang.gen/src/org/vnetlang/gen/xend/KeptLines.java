package org.vnetlang.gen.xend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vnetlang.gen.Ascii;
import org.vnetlang.gen.Reading;
import org.vnetlang.gen.dhcpd.DhcpdConf;
import org.vnetlang.gen.dhcpd.DhcpdReader;
import org.vnetlang.gen.dhcpd.Dialect;
import org.vnetlang.gen.sxp.Sxp;
import org.vnetlang.gen.sxp.SxpReader;
import org.vnetlang.model.Host;
import org.vnetlang.plan.xen.XendKeys;
import org.vnetlang.plan.xen.XendVersion;

/**
 * Lines of the language's {@code raw}, kept as found if they are complete statements of their file.
 *
 * @param lines those that are
 * @param refused the others
 */
record KeptLines(List<String> lines, List<String> refused) {
  private static final String SETTINGS = "xend-config.sxp";
  private static final String DHCPD = "dhcpd.conf";
  private static final int LONGEST = 2000;
  private static final String TEXT = "(?:'[^'\\\\]*'|\"[^\"\\\\]*\")";
  private static final Pattern ASSIGNMENT =
      Pattern.compile(
          "([A-Za-z_][A-Za-z0-9_]*) *= *(?:"
              + TEXT
              + "|0|[1-9][0-9]{0,18}|\\[ *(?:"
              + TEXT
              + "(?: *, *"
              + TEXT
              + ")*+,? *)?\\])");

  /** Names that are no names in Python 2, and those that are written here. */
  private static final Set<String> RESERVED =
      Set.of(
          ("and as assert break class continue def del elif else except exec finally for from"
                  + " global if import in is lambda not or pass print raise return try while with"
                  + " yield None True False name vif ip netmask gateway dhcp hostname interface nics")
              .split(" "));

  KeptLines {
    lines = List.copyOf(lines);
    refused = List.copyOf(refused);
  }

  /** Those of a file that {@code xend-config.sxp} takes: settings that xend knows, each once. */
  static KeptLines settings(XendVersion version, Host host) {
    Set<String> keys = XendKeys.of(version);
    Set<String> seen = new HashSet<>();
    return sorted(
        host,
        Set.of(SETTINGS),
        line -> keys.containsAll(groups(line)) && groups(line).stream().allMatch(seen::add));
  }

  /** Those of a guest's configuration: assignments of literals. */
  static KeptLines assignments(Host host, String guest) {
    Set<String> seen = new HashSet<>();
    return sorted(host, of(guest), line -> python(line) && seen.add(variable(line)));
  }

  /** A dhcpd.conf with those of its file at the end: what {@link DhcpdReader} still accepts. */
  static String appended(String conf, Host host) {
    KeptLines kept = sorted(host, Set.of(DHCPD), line -> single(line) && dhcpd(line));
    String refused =
        kept.refused().stream()
            .map(line -> "left out, it is no statement of ours: " + Ascii.shown(line))
            .map(Ascii::comment)
            .collect(Collectors.joining());
    String whole =
        kept.lines().isEmpty()
            ? conf
            : conf + "# Kept as found.\n" + String.join("\n", kept.lines()) + "\n";
    return dhcpd(whole)
        ? whole + refused
        : conf + "# left out: the raw lines say again what is said above\n" + refused;
  }

  private static boolean dhcpd(String text) {
    return text.lines().allMatch(line -> Ascii.printable(line.replace('\t', ' ')))
        && DhcpdReader.read(text, Dialect.ISC_4) instanceof Reading.Read<DhcpdConf>;
  }

  /** Whether lines for the file have a place on a host. */
  static boolean known(Host host, boolean dhcp, String file) {
    return file.equals(SETTINGS)
        || dhcp && file.equals(DHCPD)
        || host.guests().stream().anyMatch(guest -> of(guest.name()).contains(file));
  }

  private static Set<String> of(String guest) {
    return Set.of(guest, guest + ".cfg");
  }

  /** Whether the line assigns a literal to a name that is not written here. */
  static boolean python(String line) {
    Matcher assignment = ASSIGNMENT.matcher(line);
    return line.length() <= LONGEST
        && Ascii.printable(line)
        && assignment.matches()
        && !RESERVED.contains(assignment.group(1));
  }

  private static String variable(String line) {
    return line.substring(0, line.indexOf('=')).strip();
  }

  /** Keys of the lists on the line; one that cannot be a key if it is not readable. */
  private static List<String> groups(String line) {
    return single(line) && SxpReader.read(line) instanceof Reading.Read<List<Sxp.Group>> read
        ? read.value().stream().map(Sxp.Group::key).toList()
        : List.of("");
  }

  private static boolean single(String line) {
    return !line.contains("\n") && !line.isBlank();
  }

  private static KeptLines sorted(Host host, Set<String> files, Predicate<String> accepted) {
    var lines = new ArrayList<String>();
    var refused = new ArrayList<String>();
    host.raw().stream()
        .filter(raw -> files.contains(raw.file()))
        .flatMap(raw -> raw.lines().stream())
        .forEach(line -> (accepted.test(line) ? lines : refused).add(line));
    return new KeptLines(lines, refused);
  }
}
