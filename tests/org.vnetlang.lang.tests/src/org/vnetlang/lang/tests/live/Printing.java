package org.vnetlang.lang.tests.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vnetlang.model.address.Mac;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.report.Learned;
import org.vnetlang.sim.report.Style;
import org.vnetlang.sim.report.Table;

/** What is printed of a machine, and what of it is compared. */
final class Printing {
  /** A machine that has just booted, on a kernel of today. */
  static final String FRESH =
      """
      echo 1 >/proc/sys/net/ipv6/conf/all/disable_ipv6
      echo 1 >/proc/sys/net/ipv6/conf/default/disable_ipv6
      echo 0 >/proc/sys/net/ipv4/conf/all/rp_filter
      echo 0 >/proc/sys/net/ipv4/conf/default/rp_filter
      ip link set lo up
      """;

  private static final List<Table> TABLES =
      List.of(Table.IP_ADDR, Table.IP_ROUTE, Table.BRCTL, Table.IPTABLES);

  private static final List<String> FLAGS =
      List.of("NO-CARRIER", "BROADCAST", "MULTICAST", "NOARP", "UP", "LOWER_UP");

  /** What an interface has that nobody gave an address. */
  static final Mac NO_MAC = new Mac(0);

  private static final String SYSCTLS = "sysctls";

  private Printing() {}

  /** Waits until carriers and ports are as expected, and prints to files with the name in front. */
  static String of(Kernel model, String name) {
    String links = Table.IP_ADDR.print(model, Style.TODAY, Learned.NOTHING).text();
    long carriers = links.lines().filter(line -> line.contains("LOWER_UP")).count();
    var script = new StringBuilder(settled(carriers));
    TABLES.forEach(
        table -> script.append("%s >%s.%s\n".formatted(table.command(), name, table.word())));
    script.append("out=$PWD/%s.%s\n".formatted(name, SYSCTLS));
    script.append("cd /proc/sys/net/ipv4\n");
    script.append("grep . ip_forward conf/*/forwarding conf/*/proxy_arp >$out\n");
    // what the kernel waits by chance before it answers for somebody else
    script.append("for file in neigh/*/proxy_delay; do echo 0 >$file; done\n");
    return script.toString();
  }

  private static String settled(long carriers) {
    return """
    i=0
    until [ "$(ip link | grep -c LOWER_UP)" = %d ] &&
      ! grep -q '^[12]' /sys/class/net/*/brport/state 2>/dev/null
    do
      i=$((i + 1))
      [ $i -lt 100 ] || break
      sleep 0.1
    done
    """
        .formatted(carriers);
  }

  /** Names of all files of a machine. */
  static List<String> words() {
    return Stream.concat(TABLES.stream().map(Table::word), Stream.of(SYSCTLS)).toList();
  }

  /** The lines of a table of the model. */
  static List<String> model(Kernel model, String word) {
    if (word.equals(SYSCTLS)) {
      return sysctls(model);
    }
    Table table = Table.of(word).orElseThrow();
    return compared(word, table.print(model, Style.TODAY, Learned.NOTHING).text());
  }

  private static List<String> sysctls(Kernel model) {
    var lines = new TreeSet<String>();
    lines.add("ip_forward:" + model.sysctls().read("net.ipv4.ip_forward").orElseThrow());
    for (String key : List.of("forwarding", "proxy_arp")) {
      for (String any : List.of("all", "default")) {
        int value = model.sysctls().read("net.ipv4.conf." + any + "." + key).orElseThrow();
        lines.add("conf/" + any + "/" + key + ":" + value);
      }
      for (Interface device : model.interfaces().all()) {
        lines.add("conf/" + device.name() + "/" + key + ":" + device.setting(key));
      }
    }
    return List.copyOf(lines);
  }

  /** What is compared of a table of the real machine. */
  static List<String> real(Kernel model, String word, String text) {
    List<String> unknown =
        model.interfaces().all().stream()
            .filter(device -> device.mac().equals(NO_MAC))
            .map(device -> device.name() + " link/ether ")
            .toList();
    return compared(word, text).stream()
        .map(
            line ->
                unknown.stream()
                    .filter(line::startsWith)
                    .findFirst()
                    .map(start -> start + NO_MAC)
                    .orElse(line))
        .toList();
  }

  /** What is compared of a printout, without numbers that are given by chance. */
  private static List<String> compared(String word, String text) {
    if (word.equals(Table.IP_ADDR.word())) {
      return addresses(text);
    } else if (word.equals(Table.IPTABLES.word())) {
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.replaceAll(" \\[\\d+:\\d+\\]$", ""))
          .toList();
    } else if (word.equals(SYSCTLS)) {
      return text.lines().sorted().toList();
    }
    return text.lines().map(line -> line.replaceAll("\\s+", " ").strip()).toList();
  }

  private static List<String> addresses(String text) {
    var lines = new ArrayList<String>();
    String name = "";
    for (String line : text.lines().toList()) {
      String[] words = line.strip().split("\\s+");
      if (!line.startsWith(" ")) {
        name = words[1].replaceAll("@.*|:$", "");
        lines.add(name + " " + flags(words[2]));
      } else if (words[0].startsWith("link/")) {
        lines.add(name + " " + words[0] + " " + words[1]);
      } else if (words[0].equals("inet")) {
        lines.add(name + " " + line.strip());
      }
    }
    return lines.stream().sorted().toList();
  }

  private static String flags(String words) {
    return Arrays.stream(words.replaceAll("[<>]", "").split(","))
        .filter(FLAGS::contains)
        .sorted()
        .collect(Collectors.joining(","));
  }
}
