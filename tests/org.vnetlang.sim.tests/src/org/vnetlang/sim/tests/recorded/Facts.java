package org.vnetlang.sim.tests.recorded;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.link.Assigned;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.link.Kind;

/**
 * What must be equal between a recorded machine and its model, one fact a line.
 *
 * <p>Not compared: MACs that a real kernel chooses at random (netloop's unused {@code vethN}, a
 * bridge that had no port when it came up) and what follows from them.
 */
public final class Facts {
  private Facts() {}

  /** Facts of the model. */
  public static Set<String> of(Kernel kernel) {
    var facts = new TreeSet<String>();
    for (Interface device : kernel.interfaces().all()) {
      model(kernel, device, facts);
    }
    int order = 0;
    for (var row : kernel.routes()) {
      facts.add("route %03d %s".formatted(order++, route(row)));
    }
    kernel.sysctls().all().entrySet().stream()
        .filter(e -> e.getValue() != 0 && isRecorded(e.getKey()))
        .forEach(e -> facts.add("sysctl " + e));
    for (String bridge : kernel.bridges()) {
      facts.add("bridge " + bridge + " stp " + kernel.bridgeSettings(bridge).stp());
      facts.add("bridge " + bridge + " ports " + kernel.ports(bridge));
    }
    for (String table : kernel.filter().used()) {
      kernel
          .filter()
          .table(table)
          .forEach(
              (name, chain) -> {
                if (!chain.accepts()) {
                  facts.add("policy " + table + " " + name + " DROP");
                }
                for (int i = 0; i < chain.rules().size(); i++) {
                  facts.add("rule " + table + " " + name + " " + i + " " + chain.rules().get(i));
                }
              });
    }
    return facts;
  }

  private static boolean isRecorded(String key) {
    return key.equals("net.ipv4.ip_forward") || key.endsWith(".proxy_arp");
  }

  private static void model(Kernel kernel, Interface device, Set<String> facts) {
    String head = "link " + device.name() + " ";
    var flags = device.flags();
    facts.add(
        head
            + (flags.up() ? "UP " : "")
            + (flags.arp() ? "" : "NOARP ")
            + (flags.multicast() ? "MULTICAST " : "")
            + (flags.up() && !kernel.carrier(device) ? "NO-CARRIER" : ""));
    if (!varies(device.name())) {
      facts.add(head + device.mac());
    }
    device.master().ifPresent(m -> facts.add(head + "master " + kernel.interfaces().at(m).name()));
    device.addresses().forEach(a -> facts.add(head + address(device.name(), a)));
    if (!(device.kind() instanceof Kind.Bridge) && !device.name().startsWith("veth")) {
      kernel.linkLocal(device).ifPresent(text -> facts.add(head + text));
    }
    if (!device.name().equals("lo")) {
      facts.add(head + "mtu " + device.mtu());
    }
  }

  private static String address(String device, Assigned a) {
    return a.address()
        + a.broadcast().map(b -> " brd " + b).orElse("")
        + (a.secondary() ? " secondary" : "")
        + (a.label().equals(device) ? "" : " label " + a.label());
  }

  private static boolean varies(String device) {
    return device.startsWith("veth");
  }

  private static String route(org.vnetlang.plan.step.Route row) {
    String to =
        row.isDefault()
            ? "default"
            : row.destination().length() == 32
                ? row.destination().network().toString()
                : row.destination().toString();
    return to
        + row.gateway().map(g -> " via " + g).orElse("")
        + row.device().map(d -> " dev " + d).orElse("")
        + (row.byKernel() ? " proto kernel" : "")
        + (row.gateway().isEmpty() ? " scope link" : "")
        + row.source().map(s -> " src " + s).orElse("")
        + (row.metric() == 0 ? "" : " metric " + row.metric());
  }

  /** Facts of the recording. */
  public static Set<String> of(RecordedMachine recorded) {
    var facts = new TreeSet<String>();
    for (RecordedMachine.Link link : recorded.links()) {
      recorded(link, recorded.bridges().containsKey(link.name()), facts);
    }
    int order = 0;
    for (String line : recorded.routes()) {
      // words of today's kernels: no carrier at the moment, gateway not looked for
      facts.add("route %03d %s".formatted(order++, line.replaceAll(" (linkdown|onlink)", "")));
    }
    recorded.sysctl().forEach((key, value) -> facts.add("sysctl " + key + "=" + value));
    recorded
        .bridges()
        .forEach(
            (name, bridge) -> {
              facts.add("bridge " + name + " stp " + bridge.stp());
              facts.add("bridge " + name + " ports " + bridge.ports());
            });
    rules(recorded.rules(), facts);
    return facts;
  }

  private static void rules(List<String> lines, Set<String> facts) {
    var kernel = new Kernel("rules", org.vnetlang.sim.kernel.Surroundings.NONE);
    Rebuilt.rules(lines).forEach(kernel::run);
    Facts.of(kernel).stream()
        .filter(fact -> fact.startsWith("rule ") || fact.startsWith("policy "))
        .forEach(facts::add);
  }

  private static void recorded(RecordedMachine.Link link, boolean bridge, Set<String> facts) {
    String head = "link " + link.name() + " ";
    var flags = link.flags();
    facts.add(
        head
            + (flags.contains("UP") ? "UP " : "")
            + (flags.contains("NOARP") ? "NOARP " : "")
            + (flags.contains("MULTICAST") ? "MULTICAST " : "")
            + (flags.contains("NO-CARRIER") ? "NO-CARRIER" : ""));
    if (!varies(link.name())) {
      facts.add(head + link.mac());
    }
    link.master().ifPresent(name -> facts.add(head + "master " + name));
    link.addresses().forEach(a -> facts.add(head + a));
    if (!bridge && !link.name().startsWith("veth")) {
      link.inet6().ifPresent(text -> facts.add(head + text));
    }
    if (!link.name().equals("lo")) {
      facts.add(head + "mtu " + link.mtu());
    }
  }
}
