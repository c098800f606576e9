package org.vnetlang.gen.xend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vnetlang.gen.ShellQuote;
import org.vnetlang.plan.xen.HostCall;
import org.vnetlang.plan.xen.Scripts;

/**
 * A line of network-vnet.
 *
 * @param function the function that it calls, if it is one of ours
 * @param line the line
 */
record ShellCall(Optional<ShellFunction> function, String line) {
  private static final Pattern SIGN = Pattern.compile("-{1,2}(?=[a-z])|[a-z]+=(?=.)");

  /** The lines that do it. */
  static List<ShellCall> start(HostCall call) {
    if (call instanceof HostCall.RunScript run) {
      return start(run);
    } else if (call instanceof HostCall.MakeBridge bridge) {
      var words = new ArrayList<>(List.of(bridge.name()));
      bridge.address().ifPresent(own -> words.add(own.toString()));
      return ours(ShellFunction.MAKE_BRIDGE, "make_bridge", words);
    } else if (call instanceof HostCall.BridgeCard bridge) {
      return ours(ShellFunction.BRIDGE_CARD, "bridge_card", List.of(bridge.name(), bridge.card()));
    } else if (call instanceof HostCall.ForwardPackets) {
      return plain("echo 1 >/proc/sys/net/ipv4/ip_forward");
    } else if (call instanceof HostCall.DropForwarded) {
      return plain("iptables -P FORWARD DROP");
    } else if (call instanceof HostCall.RestartDhcp restart) {
      return ours(ShellFunction.RESTART, "restart", List.of(restart.server().init()));
    }
    return ours(ShellFunction.ADD_RULE, "add_rule", rule(call));
  }

  /**
   * The lines that undo it. network-route has no stop: whatever it is told, it does the same. What
   * others may rely on stays: that dom0 forwards, and what it does with what no rule accepts.
   */
  static List<ShellCall> stop(HostCall call) {
    if (call instanceof HostCall.RunScript run) {
      return stop(run);
    } else if (call instanceof HostCall.MakeBridge bridge) {
      return ours(ShellFunction.DELETE_BRIDGE, "delete_bridge", List.of(bridge.name()));
    } else if (call instanceof HostCall.BridgeCard bridge) {
      return ours(
          ShellFunction.RELEASE_CARD, "release_card", List.of(bridge.name(), bridge.card()));
    }
    List<String> rule = rule(call);
    return rule.isEmpty() ? List.of() : ours(ShellFunction.DELETE_RULE, "delete_rule", rule);
  }

  private static List<ShellCall> start(HostCall.RunScript run) {
    if (run.script().equals(Scripts.NETWORK_NAT)) {
      return ours(ShellFunction.START_NAT, "start_nat", run.parameters());
    }
    var lines = new ArrayList<>(ours(ShellFunction.RUN, "run", script(run, "start")));
    Optional<List<String>> port =
        parameter(run, "bridge")
            .flatMap(name -> parameter(run, "netdev").map(card -> List.of(name, "p" + card)));
    port.ifPresent(words -> lines.addAll(ours(ShellFunction.EXPECT_PORT, "expect_port", words)));
    return lines;
  }

  /** Without ifup network-bridge can end early and leave an empty bridge. */
  private static List<ShellCall> stop(HostCall.RunScript run) {
    if (run.script().equals(Scripts.NETWORK_ROUTE)) {
      return List.of();
    }
    var lines = new ArrayList<>(ours(ShellFunction.RUN, "run", script(run, "stop")));
    parameter(run, "bridge")
        .ifPresent(
            name ->
                lines.addAll(ours(ShellFunction.DELETE_BRIDGE, "delete_bridge", List.of(name))));
    return lines;
  }

  private static Optional<String> parameter(HostCall.RunScript run, String name) {
    return run.parameters().stream()
        .filter(word -> word.startsWith(name + "="))
        .map(word -> word.substring(name.length() + 1))
        .findFirst();
  }

  private static List<String> script(HostCall.RunScript run, String command) {
    var words = new ArrayList<>(List.of(run.script(), command));
    words.addAll(run.parameters());
    return words;
  }

  /** Table, chain and match of a rule; none for what is no rule. */
  private static List<String> rule(HostCall call) {
    var words = new ArrayList<String>();
    if (call instanceof HostCall.Masquerade hide) {
      words.addAll(List.of("nat", "POSTROUTING", "-s", hide.source().toString()));
      words.addAll(List.of("-o", hide.device(), "-j", "MASQUERADE"));
    } else if (call instanceof HostCall.OpenPort open) {
      words.addAll(List.of("nat", "PREROUTING", "-i", open.device()));
      words.addAll(List.of("-p", open.protocol().word(), "--dport", "" + open.port()));
      words.addAll(
          List.of("-j", "DNAT", "--to-destination", open.target() + ":" + open.targetPort()));
    } else if (call instanceof HostCall.AcceptForwarded accept) {
      words.addAll(List.of("filter", "FORWARD"));
      words.addAll(accept.match());
      words.addAll(List.of("-j", "ACCEPT"));
    }
    return words;
  }

  private static List<ShellCall> ours(ShellFunction function, String name, List<String> words) {
    String line = words.stream().map(ShellCall::word).collect(Collectors.joining(" "));
    return List.of(new ShellCall(Optional.of(function), name + " " + line));
  }

  private static List<ShellCall> plain(String line) {
    return List.of(new ShellCall(Optional.empty(), line));
  }

  /** Options and parameters keep their look: only what stands behind the sign is a value. */
  private static String word(String text) {
    Matcher sign = SIGN.matcher(text);
    int start = sign.lookingAt() ? sign.end() : 0;
    return text.substring(0, start) + ShellQuote.word(text.substring(start));
  }
}
