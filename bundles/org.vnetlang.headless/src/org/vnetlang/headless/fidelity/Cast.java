package org.vnetlang.headless.fidelity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vnetlang.model.Guest;
import org.vnetlang.model.Host;
import org.vnetlang.model.Network;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.stage.Running;
import org.vnetlang.sim.world.World;

/**
 * Which machine of a file is which of a recording: the one of the same name, or with a card of the
 * same MAC, or with the same address. A recording that calls its machines host, guest and router
 * means the only ones that there are.
 */
final class Cast {
  private static final String HOST = "host";
  private static final String GUEST = "guest";
  private static final String ROUTER = "router";

  private Cast() {}

  /** The host whose scripts were recorded: one that a recorded machine can be, or the first. */
  static Optional<Host> host(Recording recording, Running running) {
    var hosts = running.network().hosts();
    return recording.phases().stream()
        .flatMap(phase -> phase.machines().keySet().stream().sorted())
        .flatMap(name -> hosts.stream().filter(host -> host.name().equals(name)))
        .findFirst()
        .or(() -> hosts.stream().findFirst());
  }

  /** What was recorded of a host. */
  static Optional<String> recordedHost(Recording.Phase phase, Host host) {
    return phase.machines().containsKey(host.name())
        ? Optional.of(host.name())
        : phase.machines().entrySet().stream()
            .filter(
                each ->
                    host.nics().stream()
                        .anyMatch(nic -> hasMac(each.getValue(), nic.mac().toString())))
            .map(java.util.Map.Entry::getKey)
            .sorted()
            .findFirst()
            .or(() -> Optional.of(HOST).filter(phase.machines()::containsKey));
  }

  private static boolean hasMac(RecordedMachine machine, String mac) {
    return machine.links().stream()
        .anyMatch(link -> !link.name().equals("lo") && link.mac().equals(mac));
  }

  /** The machine of the simulation that plays a recorded one; it may be off. */
  static Optional<Kernel> kernel(Running running, String name, Optional<RecordedMachine> recorded) {
    World world = running.world();
    boolean known = !running.places().nics(name).isEmpty();
    return world
        .machine(name)
        .or(() -> known ? Optional.empty() : other(world, recorded))
        .or(() -> onlyOne(running.network(), name).flatMap(world::machine));
  }

  private static Optional<String> onlyOne(Network network, String kind) {
    List<String> names =
        switch (kind) {
          case HOST -> network.hosts().stream().map(Host::name).toList();
          case GUEST ->
              network.hosts().stream()
                  .flatMap(host -> host.guests().stream())
                  .map(Guest::name)
                  .toList();
          case ROUTER ->
              network.lans().stream()
                  .flatMap(lan -> lan.routers().stream())
                  .map(r -> r.name())
                  .toList();
          default -> List.of();
        };
    return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
  }

  private static Optional<Kernel> other(World world, Optional<RecordedMachine> recorded) {
    return recorded
        .flatMap(machine -> byMac(world, machine))
        .or(() -> recorded.flatMap(machine -> byAddress(world, machine)));
  }

  private static Optional<Kernel> byMac(World world, RecordedMachine machine) {
    return world.machines().stream()
        .filter(
            kernel ->
                kernel.interfaces().all().stream()
                    .filter(device -> !device.name().equals("lo"))
                    .anyMatch(
                        device ->
                            !device.mac().toString().startsWith("fe:ff")
                                && hasMac(machine, device.mac().toString())))
        .findFirst();
  }

  private static Optional<Kernel> byAddress(World world, RecordedMachine machine) {
    return machine.links().stream()
        .filter(link -> !link.name().equals("lo"))
        .flatMap(link -> link.addresses().stream())
        .flatMap(text -> Ipv4.parse(text.replaceAll("[/ ].*", "")).stream())
        .flatMap(address -> having(world, address))
        .findFirst();
  }

  private static Stream<Kernel> having(World world, Ipv4 address) {
    return world.machines().stream()
        .filter(
            kernel ->
                kernel.interfaces().all().stream()
                    .flatMap(device -> device.addresses().stream())
                    .anyMatch(own -> own.address().address().equals(address)));
  }
}
