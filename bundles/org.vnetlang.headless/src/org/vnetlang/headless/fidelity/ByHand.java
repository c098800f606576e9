package org.vnetlang.headless.fidelity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.plan.operation.AddressOperation;
import org.vnetlang.plan.operation.FilterOperation;
import org.vnetlang.plan.operation.LinkOperation;
import org.vnetlang.plan.operation.Operation;
import org.vnetlang.plan.operation.RouteOperation;
import org.vnetlang.plan.operation.SystemOperation;
import org.vnetlang.plan.step.Route;
import org.vnetlang.sim.kernel.Kernel;

/**
 * What somebody did to a machine between two states without any script: a guest took another
 * address, a PC got a route, a value was written below /proc/sys. The simulation cannot know of it
 * and does the same.
 */
final class ByHand {
  private final Kernel kernel;
  private final RecordedMachine recorded;

  ByHand(Kernel kernel, RecordedMachine recorded) {
    this.kernel = kernel;
    this.recorded = recorded;
  }

  /** Addresses and routes of a guest or a machine of a LAN. */
  void addressing() {
    for (RecordedMachine.Link link : recorded.links()) {
      if (!only(Fact.ADDRESSES, link.name()).isEmpty()) {
        addresses(link);
      }
    }
    for (Route route : kernel.routes()) {
      if (!route.byKernel()) {
        kernel.run(new RouteOperation.Remove(route));
      }
    }
    recorded.routes().stream()
        .map(ByHand::route)
        .flatMap(Optional::stream)
        .filter(route -> !kernel.routes().contains(route))
        .sorted(
            (a, b) ->
                Integer.compare(a.gateway().isPresent() ? 1 : 0, b.gateway().isPresent() ? 1 : 0))
        .forEach(route -> kernel.run(new RouteOperation.Add(route)));
  }

  private SortedSet<Line> only(Fact fact, String device) {
    var only = new TreeSet<>(RecordedLines.of(recorded));
    only.removeAll(ModelledLines.of(kernel));
    only.removeIf(line -> line.fact() != fact || !line.device().equals(device));
    return only;
  }

  private void addresses(RecordedMachine.Link link) {
    kernel.run(new AddressOperation.Flush(link.name()));
    kernel.run(new LinkOperation.Up(link.name()));
    for (String text : link.addresses()) {
      List<String> words = Arrays.asList(text.split(" "));
      InterfaceAddress.parse(words.get(0))
          .map(own -> new AddressOperation.Add(link.name(), own, broadcast(words)))
          .ifPresent(kernel::run);
    }
  }

  private static Optional<Ipv4> broadcast(List<String> words) {
    return after(words, "brd").flatMap(Ipv4::parse);
  }

  private static Optional<String> after(List<String> words, String key) {
    int at = words.indexOf(key);
    return at < 0 || at + 1 == words.size() ? Optional.empty() : Optional.of(words.get(at + 1));
  }

  private static Optional<Route> route(String line) {
    List<String> words = Arrays.asList(line.split(" "));
    String to = words.get(0).equals("default") ? "0.0.0.0/0" : words.get(0);
    return Prefix.parse(to.contains("/") ? to : to + "/32")
        .map(
            prefix ->
                new Route(
                    prefix,
                    after(words, "via").flatMap(Ipv4::parse),
                    after(words, "dev"),
                    after(words, "src").flatMap(Ipv4::parse),
                    after(words, "metric").map(Integer::valueOf).orElse(0),
                    words.contains("kernel")));
  }

  /** Values of the kernel and rules of the host. */
  void settings() {
    recorded.sysctl().entrySet().stream()
        .filter(value -> Varying.compared(value.getKey()))
        .map(value -> new SystemOperation.Sysctl(value.getKey(), value.getValue()))
        .forEach(kernel::run);
    var rules = new TreeSet<>(RecordedLines.of(recorded));
    rules.addAll(ModelledLines.of(kernel));
    rules.removeIf(line -> line.fact() != Fact.RULES);
    var found = new TreeSet<>(ModelledLines.of(kernel));
    if (!found.containsAll(rules)) {
      rules();
    }
  }

  private void rules() {
    for (String table : List.copyOf(kernel.filter().used())) {
      kernel
          .filter()
          .table(table)
          .forEach(
              (name, chain) -> {
                kernel.run(new FilterOperation.Policy(table, name, true));
                kernel.run(new FilterOperation.Flush(table, name));
              });
    }
    for (Operation operation : RecordedLines.operations(recorded.rules())) {
      kernel.run(operation);
    }
  }
}
