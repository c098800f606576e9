package org.vnetlang.headless.fidelity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.plan.filter.RuleReader;
import org.vnetlang.plan.operation.AddressOperation;
import org.vnetlang.plan.operation.BridgeOperation;
import org.vnetlang.plan.operation.CommandLine;
import org.vnetlang.plan.operation.LinkOperation;
import org.vnetlang.plan.operation.Operation;
import org.vnetlang.plan.operation.RouteOperation;
import org.vnetlang.plan.operation.SystemOperation;
import org.vnetlang.plan.step.Route;

/** A command as a script ran it, read as the operations it means. */
final class RecordedCommand {
  private final List<String> words;

  private RecordedCommand(String command) {
    words =
        new ArrayList<>(
            Arrays.stream(command.split(" ")).filter(word -> !word.equals("-4")).toList());
  }

  /**
   * The same in the words of the simulation, one change a text; a command that cannot be read
   * stands for itself.
   */
  static List<String> normalised(String command) {
    try {
      return new RecordedCommand(command).read(command).stream().map(CommandLine::of).toList();
    } catch (IllegalArgumentException | IndexOutOfBoundsException | NoSuchElementException odd) {
      return List.of(command);
    }
  }

  private static Prefix prefix(String word) {
    return word.equals("default")
        ? Prefix.of("0.0.0.0/0")
        : Prefix.of(word.contains("/") ? word : word + "/32");
  }

  private static Optional<String> after(List<String> words, String key) {
    int at = words.indexOf(key);
    return at < 0 ? Optional.empty() : Optional.of(words.get(at + 1));
  }

  private List<? extends Operation> read(String command) {
    return switch (words.get(0)) {
      case "brctl" -> List.of(brctl());
      case "ip" -> ip();
      case "ifconfig" -> List.of(ifconfig());
      case "route" -> List.of(routeCommand());
      case "iptables" -> RuleReader.read("filter", command);
      case "WRITE" -> List.of(write());
      case "xenstore-write" ->
          List.of(new SystemOperation.XenstoreWrite(words.get(1), words.get(2)));
      case "ifup", "ifdown" ->
          List.of(new SystemOperation.IfUpDown(words.get(1), words.get(0).equals("ifup")));
      default -> throw new IllegalArgumentException(command);
    };
  }

  private Operation write() {
    String key = words.get(1).substring("/proc/sys/".length());
    String[] parts = key.split("/");
    return new SystemOperation.Sysctl(String.join(".", parts), 1);
  }

  private Operation brctl() {
    String bridge = words.get(2);
    return switch (words.get(1)) {
      case "addbr" -> new BridgeOperation.Add(bridge);
      case "delbr" -> new BridgeOperation.Remove(bridge);
      case "addif" -> new BridgeOperation.AddPort(bridge, words.get(3));
      case "delif" -> new BridgeOperation.RemovePort(bridge, words.get(3));
      case "stp" -> new BridgeOperation.Stp(bridge, words.get(3).equals("on"));
      case "setfd" -> new BridgeOperation.ForwardDelay(bridge, Integer.parseInt(words.get(3)));
      default -> throw new IllegalArgumentException(words.toString());
    };
  }

  private List<? extends Operation> ip() {
    return switch (words.get(1)) {
      case "link" -> linkSet();
      case "addr", "address" -> List.of(address());
      case "route" -> List.of(route());
      default -> throw new IllegalArgumentException(words.toString());
    };
  }

  private List<Operation> linkSet() {
    var rest = new ArrayList<>(words.subList(3, words.size()));
    rest.remove("dev");
    String device = rest.remove(0);
    var all = new ArrayList<Operation>();
    while (!rest.isEmpty()) {
      String word = rest.remove(0);
      switch (word) {
        case "up" -> all.add(new LinkOperation.Up(device));
        case "down" -> all.add(new LinkOperation.Down(device));
        case "arp" -> all.add(new LinkOperation.Arp(device, rest.remove(0).equals("on")));
        case "multicast" ->
            all.add(new LinkOperation.Multicast(device, rest.remove(0).equals("on")));
        case "name" -> all.add(new LinkOperation.Rename(device, rest.remove(0)));
        case "addr", "address" ->
            all.add(new LinkOperation.Address(device, Mac.of(rest.remove(0))));
        case "mtu" -> all.add(new LinkOperation.Mtu(device, Integer.parseInt(rest.remove(0))));
        case "type" -> rest.clear();
        case "addrgenmode" -> {
          rest.clear();
          all.add(new SystemOperation.Sysctl("net.ipv6.conf." + device + ".disable_ipv6", 1));
        }
        default -> throw new IllegalArgumentException(words.toString());
      }
    }
    // the kernel changes everything else before it brings the interface up
    all.sort(
        (a, b) -> Boolean.compare(a instanceof LinkOperation.Up, b instanceof LinkOperation.Up));
    return all;
  }

  private Operation address() {
    String device = after(words, "dev").orElse(words.get(words.size() - 1));
    device = device.contains(":") ? device.substring(0, device.indexOf(':')) : device;
    return switch (words.get(2)) {
      case "flush" -> new AddressOperation.Flush(device);
      case "add" -> new AddressOperation.Add(device, own(words.get(3)), broadcast());
      case "del" -> new AddressOperation.Remove(device, own(words.get(3)));
      default -> throw new IllegalArgumentException(words.toString());
    };
  }

  private Optional<Ipv4> broadcast() {
    return after(words, "brd").or(() -> after(words, "broadcast")).map(Ipv4::of);
  }

  private static InterfaceAddress own(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return new InterfaceAddress(Ipv4.of(text), 32);
    }
    return Ipv4.parse(text.substring(slash + 1))
        .map(
            mask ->
                new InterfaceAddress(
                    Ipv4.of(text.substring(0, slash)), Integer.bitCount(mask.bits())))
        .orElseGet(() -> InterfaceAddress.parse(text).orElseThrow());
  }

  private Operation route() {
    var route =
        new Route(
            prefix(words.get(3)),
            after(words, "via").map(Ipv4::of),
            after(words, "dev"),
            after(words, "src").map(Ipv4::of),
            after(words, "metric").map(Integer::valueOf).orElse(0),
            words.contains("kernel"));
    return words.get(2).equals("add")
        ? new RouteOperation.Add(route)
        : new RouteOperation.Remove(route);
  }

  private Operation routeCommand() {
    var route = Route.byDefault(Ipv4.of(words.get(4)), Optional.of(words.get(5)));
    return words.get(1).equals("add")
        ? new RouteOperation.Add(route)
        : new RouteOperation.Remove(route);
  }

  private Operation ifconfig() {
    String device = words.get(1);
    if (words.get(2).equals("down")) {
      return new LinkOperation.Down(device);
    } else if (words.get(2).equals("up")) {
      return new LinkOperation.Up(device);
    }
    Ipv4 address = Ipv4.of(words.get(2));
    int length = Integer.bitCount(after(words, "netmask").map(Ipv4::of).orElseThrow().bits());
    var own = new InterfaceAddress(address, length);
    // without the word the kernel sets that of the address's class
    Ipv4 classful =
        new InterfaceAddress(address, address.octet(0) < 128 ? 8 : address.octet(0) < 192 ? 16 : 24)
            .prefix()
            .broadcast();
    return new AddressOperation.Configure(device, own, broadcast().orElse(classful));
  }
}
