package org.vnetlang.lang.validation.network;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.vnetlang.model.Network;
import org.vnetlang.model.RawLines;
import org.vnetlang.model.finding.Finding;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.plan.xen.Ifupdown;

/** What around xend does not get on with its scripts: shell, ifupdown, several networks. */
final class XendHostCheck implements NetworkCheck {
  private static final Set<String> FILES = Set.of("xend-config.sxp", "dhcpd.conf");

  @Override
  public void check(Network network, Consumer<Finding> found) {
    XendHost.each(network, host -> host(host, found));
  }

  private static void host(XendHost host, Consumer<Finding> found) {
    int networks = host.host().networks().size();
    if (networks > 1) {
      found.accept(Finding.of(Issue.WRAPPER_SCRIPT, host.subject(), networks));
    }
    boolean dash = host.host().settings().value("shell").filter("dash"::equals).isPresent();
    if (dash && host.version().netloop()) {
      found.accept(
          Finding.of(Issue.SHELL_DASH, host.subject().part("with:shell"), host.platform())
              .mend("shell bash"));
    }
    if (host.version().netloop() && !host.bridges().isEmpty()) {
      configured(host, found);
    }
    raw(host, found);
  }

  private static void configured(XendHost host, Consumer<Finding> found) {
    var tool = host.host().configuredBy();
    if (tool.isEmpty()) {
      return;
    }
    if (tool.get().name().equals("ifupdown")
        && tool.get().version().map(Ifupdown::addsWithIp).orElse(false)) {
      found.accept(
          Finding.of(
                  Issue.IFUPDOWN_TOO_NEW,
                  host.subject().part("configured"),
                  tool.get().version().get(),
                  host.platform())
              .mend("configured by ifupdown 0.6"));
    } else if (tool.get().name().equals("hand")) {
      for (var bridge : host.bridges()) {
        var card = host.host().nic(bridge.uplinks().get(0));
        int addresses = card.map(nic -> nic.address().addresses().size()).orElse(0);
        if (addresses > 1) {
          found.accept(
              Finding.of(
                  Issue.TWO_ADDRESSES_BY_HAND,
                  host.subject().nic(card.get().name()).part("ip"),
                  card.get().name(),
                  addresses));
        }
      }
    }
  }

  private static void raw(XendHost host, Consumer<Finding> found) {
    for (RawLines raw : host.host().raw()) {
      boolean guest =
          host.host().guests().stream()
              .anyMatch(
                  each ->
                      raw.file().equals(each.name()) || raw.file().equals(each.name() + ".cfg"));
      if (!guest && !FILES.contains(raw.file())) {
        var files = FILES.stream().sorted().collect(Collectors.joining(", ", "", ", GUEST.cfg"));
        found.accept(Finding.of(Issue.RAW_FILE, host.subject().part("raw"), raw.file(), files));
      }
    }
  }
}
