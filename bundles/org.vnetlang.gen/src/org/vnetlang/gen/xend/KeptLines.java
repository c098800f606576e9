package org.vnetlang.gen.xend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vnetlang.gen.Ascii;
import org.vnetlang.gen.Reading;
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
        Set.of("xend-config.sxp"),
        line -> keys.containsAll(groups(line)) && groups(line).stream().allMatch(seen::add));
  }

  /** Those of a guest's configuration: assignments of literals. */
  static KeptLines assignments(Host host, String guest) {
    Set<String> seen = new HashSet<>();
    return sorted(
        host, Set.of(guest, guest + ".cfg"), line -> python(line) && seen.add(variable(line)));
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
    boolean single = !line.contains("\n") && !line.isBlank();
    return single && SxpReader.read(line) instanceof Reading.Read<List<Sxp.Group>> read
        ? read.value().stream().map(Sxp.Group::key).toList()
        : List.of("");
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
