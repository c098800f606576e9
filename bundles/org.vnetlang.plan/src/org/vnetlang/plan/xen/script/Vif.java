package org.vnetlang.plan.xen.script;

import java.util.List;
import java.util.Optional;
import org.vnetlang.model.Protocol;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.plan.operation.CommandLine;
import org.vnetlang.plan.operation.FilterOperation;
import org.vnetlang.plan.operation.Operation;
import org.vnetlang.plan.operation.SystemOperation;
import org.vnetlang.plan.step.Machine;
import org.vnetlang.plan.step.Rule;
import org.vnetlang.plan.xen.XendVersion;

/** What the three vif scripts share (vif-common.sh, xen-hotplug-common.sh). */
final class Vif {
  private static final String FORWARD = "FORWARD";
  private static final int BOOTPC = 68;
  private static final int BOOTPS = 67;

  private final Dom0 dom0;
  private final Arguments arguments;
  private final Hotplug.Backend backend;
  private final Shell shell;

  Vif(Dom0 dom0, Arguments arguments, Hotplug.Backend backend, Shell shell) {
    this.dom0 = dom0;
    this.arguments = arguments;
    this.backend = backend;
    this.shell = shell;
  }

  String device() {
    return backend.device();
  }

  Shell shell() {
    return shell;
  }

  boolean online() {
    return arguments.command().equals("online");
  }

  Machine machine() {
    return shell.machine();
  }

  boolean since(XendVersion version) {
    return dom0.version().atLeast(version);
  }

  Arguments arguments() {
    return arguments;
  }

  Dom0 dom0() {
    return dom0;
  }

  Optional<String> parameter(String name) {
    return arguments.value(name);
  }

  /** A value of the backend in xenstore. */
  Optional<String> stored(String key) {
    return machine().xenstore(backend.path() + "/" + key).filter(value -> !value.isEmpty());
  }

  /** Words of {@code ip}: xenstore's, else the parameter's. */
  String ip() {
    return stored("ip").or(() -> parameter("ip")).orElse("");
  }

  /** The script gives up and says so in xenstore, for xend to see. */
  void fatal(String message) {
    shell.run(error()).say(message).end(1);
  }

  /** The word for xend that the vif could not be connected. */
  SystemOperation error() {
    return new SystemOperation.XenstoreWrite(backend.path() + "/hotplug-status", "error");
  }

  /** A command whose failure is fatal. */
  void must(Operation operation) {
    if (!shell.ended() && !machine().run(operation).ok()) {
      fatal(CommandLine.of(operation) + " failed");
    }
  }

  /** The last thing of a successful start: xend waits for this. */
  void success() {
    if (online()) {
      shell
          .part("xen.vif.connected", device())
          .run(new SystemOperation.XenstoreWrite(backend.path() + "/hotplug-status", "connected"));
    }
  }

  /** Rules that let in what the guest may send; of use only to bridge ports. */
  void filter(String ip) {
    if (shell.ended()) {
      return;
    }
    shell.part("xen.vif.filter", device());
    if (ip.isEmpty()) {
      rule(Rule.Matches.ALL);
      return;
    }
    List<String> sources = since(XendVersion.V3_0_4) ? List.of(ip.split(" +")) : List.of(ip);
    for (String source : sources) {
      Optional<InterfaceAddress> address = address(source);
      if (address.isPresent()) {
        rule(Rule.Matches.ALL.from(address.get().prefix()));
      } else {
        shell.ignoring(unreadable(source));
      }
    }
    rule(Rule.Matches.ALL.of(Protocol.UDP).fromPort(BOOTPC).toPort(BOOTPS));
  }

  private SystemOperation unreadable(String source) {
    String verb = online() ? "-A" : "-D";
    String command =
        "iptables %s FORWARD -m physdev --physdev-in %s -s %s -j ACCEPT"
            .formatted(verb, device(), source);
    return new SystemOperation.Refused(command, 2, "host/network `" + source + "' not found");
  }

  private void rule(Rule.Matches matches) {
    var rule = new Rule(matches.byPort(device()), new Rule.Target.Accept());
    shell.ignoring(
        online()
            ? new FilterOperation.Append("filter", FORWARD, rule)
            : new FilterOperation.Delete("filter", FORWARD, rule));
  }

  /** A word as an address, with the length that is written or 32. */
  static Optional<InterfaceAddress> address(String word) {
    return InterfaceAddress.parse(word)
        .or(() -> Ipv4.parse(word).map(plain -> new InterfaceAddress(plain, 32)));
  }
}
