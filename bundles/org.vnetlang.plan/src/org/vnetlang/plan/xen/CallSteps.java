package org.vnetlang.plan.xen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vnetlang.model.Host;
import org.vnetlang.plan.filter.RuleReader;
import org.vnetlang.plan.operation.AddressOperation;
import org.vnetlang.plan.operation.BridgeOperation;
import org.vnetlang.plan.operation.FilterOperation;
import org.vnetlang.plan.operation.LinkOperation;
import org.vnetlang.plan.operation.Operation;
import org.vnetlang.plan.operation.SystemOperation;
import org.vnetlang.plan.step.Machine;
import org.vnetlang.plan.step.Program;
import org.vnetlang.plan.step.Programs;
import org.vnetlang.plan.step.Rule;
import org.vnetlang.plan.step.Step;
import org.vnetlang.plan.xen.script.Dom0;
import org.vnetlang.plan.xen.script.XenScripts;

/** What is done when xend starts, as steps: the same calls as in the generated files. */
final class CallSteps {
  private final Dom0 dom0;
  private final Host host;
  private final boolean wrapped;

  CallSteps(Dom0 dom0, Host host, List<HostCall> calls) {
    this.dom0 = dom0;
    this.host = host;
    // a single script of Xen's stands in xend-config.sxp itself
    this.wrapped =
        calls.size() > 1 || calls.stream().anyMatch(c -> !(c instanceof HostCall.RunScript));
  }

  /** What is done at a start. */
  Step start(HostCall call) {
    if (call instanceof HostCall.RunScript run) {
      return script(run, "start");
    } else if (call instanceof HostCall.MakeBridge bridge) {
      return ours("xen.ours.bridge", List.of(bridge.name()), make(bridge));
    } else if (call instanceof HostCall.BridgeCard bridge) {
      var add = new BridgeOperation.AddPort(bridge.name(), bridge.card());
      return ours("xen.ours.bridge", List.of(bridge.name()), Programs.all(List.of(add)));
    } else if (call instanceof HostCall.ForwardPackets) {
      var forward = new SystemOperation.Sysctl("net.ipv4.ip_forward", 1);
      return ours("xen.ours.forward", List.of(), Programs.all(List.of(forward)));
    } else if (call instanceof HostCall.DropForwarded) {
      var drop = new FilterOperation.Policy("filter", "FORWARD", false);
      return ours("xen.ours.rule", List.of("FORWARD DROP"), Programs.all(List.of(drop)));
    } else if (call instanceof HostCall.RestartDhcp) {
      return ours("xen.ours.dhcp", List.of(), new OwnDhcp(dom0.version(), host)::restart);
    }
    return ours("xen.ours.rule", List.of(table(call)), machine -> once(machine, call));
  }

  /** What is done when the networks are taken down by hand; xend itself never does. */
  Optional<Step> stop(HostCall call) {
    if (call instanceof HostCall.RunScript run) {
      return Optional.of(script(run, "stop"));
    } else if (call instanceof HostCall.MakeBridge bridge) {
      var gone =
          List.of(new LinkOperation.Down(bridge.name()), new BridgeOperation.Remove(bridge.name()));
      return Optional.of(ours("xen.ours.unbridge", List.of(bridge.name()), Programs.all(gone)));
    }
    return rule(call).isEmpty()
        ? Optional.empty()
        : Optional.of(
            ours(
                "xen.ours.unrule",
                List.of(table(call)),
                Programs.all(rule(call).map(CallSteps::deletion).stream().toList())));
  }

  private static Step ours(String key, List<String> arguments, Program program) {
    return new Step(key, arguments, Scripts.NETWORK_VNET, program);
  }

  private Step script(HostCall.RunScript run, String command) {
    List<String> words = Stream.concat(Stream.of(command), run.parameters().stream()).toList();
    Program program = XenScripts.network(dom0, run.script(), words).orElse(machine -> 1);
    if (wrapped && run.script().equals(Scripts.NETWORK_NAT) && command.equals("start")) {
      program = again(run, program);
    }
    return new Step(
        "xen.network." + command,
        List.of(run.script(), String.join(" ", words)),
        "Xen " + dom0.version().text() + ", " + run.script(),
        program);
  }

  /** The wrapper takes the rule away before network-nat adds it. */
  private Program again(HostCall.RunScript run, Program start) {
    List<String> stop = Stream.concat(Stream.of("stop"), run.parameters().stream()).toList();
    return machine -> {
      XenScripts.network(dom0, run.script(), stop).ifPresent(program -> program.run(machine));
      start.run(machine);
      return 0;
    };
  }

  private static Program make(HostCall.MakeBridge bridge) {
    String name = bridge.name();
    return machine -> {
      var operations = new ArrayList<Operation>();
      if (!machine.bridges().contains(name)) {
        operations.add(new BridgeOperation.Add(name));
      }
      operations.add(new BridgeOperation.Stp(name, false));
      operations.add(new BridgeOperation.ForwardDelay(name, 0));
      operations.add(new LinkOperation.Up(name));
      bridge
          .address()
          .filter(
              own ->
                  machine.link(name).stream()
                      .flatMap(link -> link.addresses().stream())
                      .noneMatch(there -> there.address().equals(own)))
          .map(own -> new AddressOperation.Add(name, own, Optional.of(own.prefix().broadcast())))
          .ifPresent(operations::add);
      return Programs.all(operations).run(machine);
    };
  }

  /** A rule is there once, however often this runs. */
  private static int once(Machine machine, HostCall call) {
    return rule(call)
        .map(
            add -> {
              machine.run(deletion(add));
              return machine.run(add).exitCode();
            })
        .orElse(0);
  }

  private static Operation deletion(FilterOperation.Append add) {
    return new FilterOperation.Delete(add.table(), add.chain(), add.rule());
  }

  private static String table(HostCall call) {
    return rule(call).map(add -> add.table() + " " + add.chain()).orElse("");
  }

  private static Optional<FilterOperation.Append> rule(HostCall call) {
    if (call instanceof HostCall.Masquerade hide) {
      var matches = Rule.Matches.ALL.from(hide.source()).leavingBy(hide.device());
      var rule = new Rule(matches, new Rule.Target.Masquerade());
      return Optional.of(new FilterOperation.Append("nat", "POSTROUTING", rule));
    } else if (call instanceof HostCall.OpenPort open) {
      var matches =
          Rule.Matches.ALL.comingBy(open.device()).of(open.protocol()).toPort(open.port());
      var target = new Rule.Target.DestinationNat(open.target(), Optional.of(open.targetPort()));
      var rule = new Rule(matches, target);
      return Optional.of(new FilterOperation.Append("nat", "PREROUTING", rule));
    } else if (call instanceof HostCall.AcceptForwarded accept) {
      String line = "-A FORWARD " + String.join(" ", accept.match()) + " -j ACCEPT";
      return RuleReader.read("filter", line).stream()
          .filter(FilterOperation.Append.class::isInstance)
          .map(FilterOperation.Append.class::cast)
          .findFirst();
    }
    return Optional.empty();
  }
}
