package org.vnetlang.sim.tests.recorded;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.plan.filter.RuleReader;
import org.vnetlang.plan.operation.BridgeOperation;
import org.vnetlang.plan.operation.FilterOperation;
import org.vnetlang.plan.operation.SystemOperation;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.link.Assigned;
import org.vnetlang.sim.link.Flags;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.link.Kind;
import org.vnetlang.sim.link.LinkLocal;
import org.vnetlang.sim.link.Wire;
import org.vnetlang.sim.route.Row;
import org.vnetlang.sim.world.World;

/** Makes a world in exactly a recorded state, whatever led to it. */
public final class Rebuilt {
  private static final Pattern VIF = Pattern.compile("vif([1-9]\\d*)\\.(\\d+)");
  private static final Pattern CARD = Pattern.compile("p?eth\\d+");

  private final World world = new World();

  private Rebuilt() {}

  /** The world of a phase. */
  public static World of(Recording.Phase phase) {
    var rebuilt = new Rebuilt();
    phase.machines().forEach(rebuilt::machine);
    phase.machines().forEach((name, machine) -> rebuilt.state(name, machine, phase.machines()));
    return rebuilt.world;
  }

  /** Switches a guest on in a world as recorded; its cards are plugged into nothing. */
  public static void guest(World world, String name, RecordedMachine recorded) {
    Kernel kernel = world.switchOn(name);
    recorded.links().stream()
        .filter(link -> !link.name().equals("lo"))
        .forEach(
            link -> kernel.interfaces().put(device(link, new Kind.Ethernet(), new Wire.Nothing())));
  }

  private void machine(String name, RecordedMachine recorded) {
    world.switchOn(name);
  }

  private void state(String name, RecordedMachine recorded, Map<String, RecordedMachine> all) {
    Kernel kernel = world.machine(name).orElseThrow();
    for (RecordedMachine.Link link : recorded.links()) {
      if (recorded.bridges().containsKey(link.name())) {
        bridge(kernel, link, recorded.bridges().get(link.name()));
      }
    }
    for (RecordedMachine.Link link : recorded.links()) {
      Kind kind =
          link.name().equals("lo")
              ? new Kind.Loopback()
              : recorded.bridges().containsKey(link.name())
                  ? new Kind.Bridge()
                  : new Kind.Ethernet();
      kernel.interfaces().put(device(link, kind, wire(name, link, all)));
    }
    for (RecordedMachine.Link link : recorded.links()) {
      Interface device = kernel.interfaces().at(link.index());
      device.addresses().stream()
          .filter(a -> device.up())
          .forEach(a -> kernel.localAddresses().add(a.address().address(), device.index()));
      link.master()
          .flatMap(kernel.interfaces()::named)
          .ifPresent(m -> kernel.interfaces().put(device.withMaster(Optional.of(m.index()))));
    }
    recorded.routes().forEach(line -> kernel.routingTable().append(row(kernel, line)));
    withoutIpv6(kernel, recorded);
    recorded.sysctl().forEach((key, value) -> kernel.run(new SystemOperation.Sysctl(key, value)));
    rules(recorded.rules()).forEach(kernel::run);
  }

  /** Where IPv6 is switched off, an interface with a carrier has no link-local address. */
  private static void withoutIpv6(Kernel kernel, RecordedMachine recorded) {
    for (RecordedMachine.Link link : recorded.links()) {
      if (link.flags().contains("UP")
          && !link.flags().contains("NO-CARRIER")
          && !link.name().equals("lo")
          && link.inet6().isEmpty()) {
        kernel.run(new SystemOperation.Sysctl("net.ipv6.conf." + link.name() + ".disable_ipv6", 1));
      }
    }
  }

  private void bridge(Kernel kernel, RecordedMachine.Link link, RecordedMachine.Bridge bridge) {
    // made under a number of its own first, so that the kernel knows its settings
    kernel.interfaces().put(device(link, new Kind.Bridge(), new Wire.Nothing()));
    kernel.run(new BridgeOperation.Stp(link.name(), bridge.stp()));
  }

  private Wire wire(String machine, RecordedMachine.Link link, Map<String, RecordedMachine> all) {
    if (link.peer().isPresent()) {
      return new Wire.Pair(all.get(machine).link(link.peer().get()).orElseThrow().index());
    }
    Matcher vif = VIF.matcher(link.name());
    if (vif.matches()) {
      String guest = "u" + vif.group(1);
      return Optional.ofNullable(all.get(guest))
          .flatMap(g -> g.link("eth" + vif.group(2)))
          .<Wire>map(card -> new Wire.Remote(guest, card.index()))
          .orElse(new Wire.Nothing());
    }
    if (!CARD.matcher(link.name()).matches()) {
      return new Wire.Nothing();
    }
    if (machine.startsWith("u")) {
      String vifName = "vif" + machine.substring(1) + "." + link.name().substring(3);
      return all.get("dom0")
          .link(vifName)
          .<Wire>map(host -> new Wire.Remote("dom0", host.index()))
          .orElse(new Wire.Nothing());
    }
    boolean wan = machine.equals("inet") || machine.equals("router") && link.name().equals("eth1");
    return new Wire.Lan(wan ? "wan" : "lan", true);
  }

  private static Interface device(RecordedMachine.Link link, Kind kind, Wire wire) {
    boolean up = link.flags().contains("UP");
    Mac mac = Mac.parse(link.mac()).orElseThrow();
    LinkLocal standing =
        link.inet6().isPresent()
            ? new LinkLocal.Made(eui(link.inet6().get()))
            : up ? new LinkLocal.Awaited() : new LinkLocal.Absent();
    var flags = new Flags(up, !link.flags().contains("NOARP"), link.flags().contains("MULTICAST"));
    return Interface.fresh(link.index(), link.name(), kind, mac, wire)
        .withFlags(flags)
        .withMtu(link.mtu())
        .withLinkLocal(standing)
        .withAddresses(link.addresses().stream().map(a -> assigned(link.name(), a)).toList());
  }

  /** The MAC that a link-local address was made from. */
  private static Mac eui(String address) {
    String[] groups = address.substring("fe80::".length()).split(":");
    long[] four = new long[4];
    for (int i = 0; i < groups.length; i++) {
      four[4 - groups.length + i] = Long.parseLong(groups[i], 16);
    }
    long high = (four[0] << 8 | four[1] >> 8) ^ 0x020000L;
    return new Mac(high << 24 | (four[2] & 0xff) << 16 | four[3]);
  }

  static Assigned assigned(String device, String text) {
    List<String> words = Arrays.asList(text.split(" "));
    return new Assigned(
        InterfaceAddress.parse(words.get(0)).orElseThrow(),
        after(words, "brd").flatMap(Ipv4::parse),
        words.contains("secondary"),
        after(words, "label").orElse(device));
  }

  private static Row row(Kernel kernel, String line) {
    List<String> words = Arrays.asList(line.split(" "));
    return new Row(
        prefix(words.get(0)),
        after(words, "via").map(Ipv4::of),
        kernel.interfaces().named(after(words, "dev").orElseThrow()).orElseThrow().index(),
        after(words, "src").map(Ipv4::of),
        after(words, "metric").map(Integer::valueOf).orElse(0),
        words.contains("kernel"));
  }

  static Prefix prefix(String word) {
    return word.equals("default")
        ? Prefix.of("0.0.0.0/0")
        : Prefix.of(word.contains("/") ? word : word + "/32");
  }

  static Optional<String> after(List<String> words, String key) {
    int at = words.indexOf(key);
    return at < 0 ? Optional.empty() : Optional.of(words.get(at + 1));
  }

  /** Lines of iptables-save as operations. */
  static List<FilterOperation> rules(List<String> lines) {
    var all = new java.util.ArrayList<FilterOperation>();
    String table = "filter";
    for (String line : lines) {
      table = line.startsWith("*") ? line.substring(1) : table;
      all.addAll(RuleReader.read(table, line));
    }
    return all;
  }
}
