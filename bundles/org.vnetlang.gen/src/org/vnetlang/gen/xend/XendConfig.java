package org.vnetlang.gen.xend;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vnetlang.gen.Ascii;
import org.vnetlang.gen.Reading;
import org.vnetlang.gen.SafeName;
import org.vnetlang.gen.sxp.Sxp;
import org.vnetlang.gen.sxp.SxpReader;
import org.vnetlang.gen.sxp.SxpWriter;
import org.vnetlang.plan.xen.UsableNetworks.LeftOut;
import org.vnetlang.plan.xen.Vifnums;

/** xend-config.sxp: the lines about scripts, then those that the release ships, then kept ones. */
final class XendConfig {
  private static final String NETWORK = "network-script";
  private static final String VIF = "vif-script";

  private final XendHost xend;
  private final KeptLines kept;
  private final Set<String> keptKeys;
  private final StringBuilder text = new StringBuilder();

  private XendConfig(XendHost xend) {
    this.xend = xend;
    this.kept = KeptLines.settings(xend.version(), xend.host());
    this.keptKeys =
        kept.lines().stream().flatMap(line -> keys(line).stream()).collect(Collectors.toSet());
  }

  static String of(XendHost xend) {
    var config = new XendConfig(xend);
    config.head();
    config.networks();
    config.defaults();
    config.keptLines();
    return config.text.toString();
  }

  private static List<String> keys(String line) {
    return SxpReader.read(line) instanceof Reading.Read<List<Sxp.Group>> read
        ? read.value().stream().map(Sxp.Group::key).toList()
        : List.of();
  }

  private void head() {
    say(
        "xend-config.sxp of host "
            + SafeName.of(xend.host().name())
            + " for Xen "
            + xend.version().text()
            + ", written by vnet.");
    say("Parameters stand inside the quotes: xend takes one text behind a key, no more.");
    for (LeftOut network : xend.usable().leftOut()) {
      say("left out, " + network.reason() + ": " + Ascii.shown(network.name()));
    }
    HostRemarks.of(xend).forEach(this::say);
    for (String line : kept.refused()) {
      say("left out, it is no setting of this xend, or given twice: " + Ascii.shown(line));
    }
  }

  private void networks() {
    text.append('\n');
    if (xend.calls().isEmpty()) {
      say("No network: xend runs no network script.");
    } else if (xend.networkScript().filter(line -> line.equals("network-vnet")).isPresent()) {
      say("xend runs one script, and these networks need more: network-vnet makes all calls.");
    } else {
      CallRemarks.of(xend.version(), xend.calls().get(0)).forEach(this::say);
    }
    xend.networkScript().ifPresent(script -> setting(NETWORK, script));
    if (Set.copyOf(xend.vifScripts().values()).size() > 1) {
      say("Vifs of the other networks name their script themselves.");
    }
    setting(VIF, xend.vifScript());
    loopbacks();
  }

  /** More bridges than pairs of loopback devices need a word to the kernel. */
  private void loopbacks() {
    Map<String, Integer> numbers = Vifnums.of(xend.version(), xend.host());
    int needed = numbers.values().stream().mapToInt(n -> n + 1).max().orElse(0);
    int pairs = Math.max(needed, Vifnums.pairs(xend.version(), xend.host()));
    if (xend.version().netloop() && pairs != xend.version().loopbackPairs()) {
      say(
          "dom0's kernel needs loopback.nloopbacks="
              + pairs
              + " on its command line: it makes "
              + xend.version().loopbackPairs()
              + " pairs of veth and vif0 unless told otherwise.");
    }
  }

  private void defaults() {
    text.append('\n');
    say("What Xen " + xend.version().text() + " ships.");
    xend.version().defaultLines().forEach(line -> setting(line.key(), line.value()));
  }

  private void keptLines() {
    if (!kept.lines().isEmpty()) {
      text.append('\n');
      say("Kept as found.");
      kept.lines().forEach(line -> text.append(line).append('\n'));
    }
  }

  private void setting(String key, String value) {
    if (keptKeys.contains(key)) {
      say(key + ": kept as found below.");
    } else {
      text.append(SxpWriter.write(Sxp.group(key, value))).append('\n');
    }
  }

  private void say(String sentence) {
    text.append(Ascii.comment(sentence));
  }
}
