package org.vnetlang.plan.host;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vnetlang.model.Host;
import org.vnetlang.model.Tool;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.plan.operation.AddressOperation;
import org.vnetlang.plan.operation.LinkOperation;
import org.vnetlang.plan.operation.Operation;
import org.vnetlang.plan.operation.RouteOperation;
import org.vnetlang.plan.operation.SystemOperation;
import org.vnetlang.plan.step.Machine;
import org.vnetlang.plan.step.Route;

/**
 * {@code ifup} and {@code ifdown} of a host (Debian ifupdown).
 *
 * @param flavour which generation
 * @param stanzas its configuration
 */
public record Ifupdown(Flavour flavour, List<Stanza> stanzas) {
  /** Which interfaces ifup brought up (ifupdown 0.6). */
  static final String STATE = "/etc/network/run/ifstate";

  public Ifupdown {
    stanzas = List.copyOf(stanzas);
  }

  /** The generations that differ in what they run. */
  public enum Flavour {
    /** There is neither program. */
    NONE,
    /** 0.6, of 2006: {@code ifconfig} and {@code route}, which find an address in place. */
    V0_6,
    /** 0.8, of today: {@code ip}, which refuses an address that is there already. */
    V0_8
  }

  /** That of a host. */
  public static Ifupdown of(Host host) {
    var stanzas = host.nics().stream().map(Stanzas::of).toList();
    return new Ifupdown(flavour(host.configuredBy()), stanzas);
  }

  private static Flavour flavour(Optional<Tool> tool) {
    if (tool.filter(by -> !by.name().equals("ifupdown")).isPresent()) {
      return Flavour.NONE;
    }
    boolean old = tool.flatMap(Tool::version).map(v -> v.startsWith("0.6")).orElse(true);
    return old ? Flavour.V0_6 : Flavour.V0_8;
  }

  /** Whether the host has the programs. */
  public boolean present() {
    return flavour != Flavour.NONE;
  }

  /** {@code ifup DEV}: its exit code. */
  public int up(Machine machine, String device) {
    if (!present()) {
      return 1;
    }
    machine.run(new SystemOperation.IfUpDown(device, true));
    var stanza = stanza(device);
    if (stanza.isEmpty() || configured(machine, device)) {
      return 0;
    }
    int code = all(machine, goingUp(stanza.get()));
    if (code == 0) {
      machine.run(new SystemOperation.AppendToFile(STATE, entry(device) + "\n"));
    }
    return code;
  }

  /** {@code ifdown DEV}: its exit code; one that is not up is left alone. */
  public int down(Machine machine, String device) {
    if (!present()) {
      return 1;
    }
    machine.run(new SystemOperation.IfUpDown(device, false));
    var stanza = stanza(device);
    if (stanza.isEmpty() || !configured(machine, device)) {
      return 0;
    }
    machine.run(new SystemOperation.RemoveLines(STATE, entry(device)));
    // ifdown goes on after a command that failed
    goingDown(stanza.get()).forEach(machine::run);
    return 0;
  }

  private Optional<Stanza> stanza(String device) {
    return stanzas.stream().filter(one -> one.device().equals(device)).findFirst();
  }

  private static boolean configured(Machine machine, String device) {
    return machine.file(STATE).stream().flatMap(String::lines).anyMatch(entry(device)::equals);
  }

  private static String entry(String device) {
    return device + "=" + device;
  }

  private static int all(Machine machine, List<Operation> operations) {
    for (Operation operation : operations) {
      int code = machine.run(operation).exitCode();
      if (code != 0) {
        return 1;
      }
    }
    return 0;
  }

  private List<Operation> goingUp(Stanza stanza) {
    String device = stanza.device();
    if (stanza.dhcp()) {
      return List.of(new LinkOperation.Up(device), new SystemOperation.AskDhcp(device));
    } else if (stanza.address().isEmpty()) {
      return List.of(new LinkOperation.Up(device));
    }
    InterfaceAddress own = stanza.address().get();
    Ipv4 broadcast = own.prefix().broadcast();
    List<Operation> address =
        flavour == Flavour.V0_6
            ? List.of(new AddressOperation.Configure(device, own, broadcast))
            : List.of(
                new AddressOperation.Add(device, own, Optional.of(broadcast)),
                new LinkOperation.Up(device));
    return join(address, gateway(stanza).map(RouteOperation.Add::new));
  }

  private List<Operation> goingDown(Stanza stanza) {
    String device = stanza.device();
    List<Operation> rest =
        flavour == Flavour.V0_6 || stanza.address().isEmpty()
            ? List.of(new LinkOperation.Down(device))
            : List.of(
                new AddressOperation.Remove(device, stanza.address().get()),
                new AddressOperation.Flush(device),
                new LinkOperation.Down(device));
    var route = gateway(stanza).map(RouteOperation.Remove::new);
    return route.isEmpty() ? rest : join(List.of(route.get()), rest);
  }

  private static Optional<Route> gateway(Stanza stanza) {
    return stanza
        .gateway()
        .map(via -> Route.byDefault(via, Optional.of(stanza.device())).withMetric(stanza.metric()));
  }

  private static List<Operation> join(List<Operation> some, Optional<? extends Operation> last) {
    return last.isEmpty() ? some : join(some, List.of(last.get()));
  }

  private static List<Operation> join(List<Operation> some, List<Operation> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
