package org.vnetlang.sim.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.packet.Packet;
import org.vnetlang.sim.packet.Payload;

/** What the machines on the way remember of one flow (Linux nf_conntrack). */
final class Conntrack {
  private final List<Entry> entries = new ArrayList<>(4);

  /** A packet as a machine got it, and as it passed it on. */
  private record Entry(Kernel machine, Packet original, Packet passed) {}

  /** The machine remembers a packet that opened the flow. */
  void remember(Kernel machine, Packet original, Packet passed) {
    entries.add(new Entry(machine, original, passed));
  }

  /** Whether the machine has seen the packet that this one answers. */
  boolean isAnswer(Kernel machine, Packet packet) {
    return find(machine, packet).isPresent();
  }

  /** The packet with the addresses that the flow had before the machine translated it. */
  Packet restore(Kernel machine, Packet packet) {
    return find(machine, packet)
        .filter(entry -> !same(entry))
        .map(entry -> restored(entry, packet))
        .orElse(packet);
  }

  private static boolean same(Entry entry) {
    return entry.original().source().equals(entry.passed().source())
        && entry.original().destination().equals(entry.passed().destination())
        && entry.original().payload().equals(entry.passed().payload());
  }

  private static Packet restored(Entry entry, Packet packet) {
    if (packet.payload() instanceof Payload.Trouble trouble) {
      return packet
          .to(entry.original().source())
          .with(new Payload.Trouble(entry.original(), trouble.text()));
    }
    return entry.original().answer(packet.ttl());
  }

  private Optional<Entry> find(Kernel machine, Packet packet) {
    for (Entry entry : entries) {
      if (entry.machine() == machine && entry.passed().answeredBy(packet)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }
}
