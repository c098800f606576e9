package org.vnetlang.lang.validation.network;

import java.util.ArrayList;
import java.util.Optional;
import org.vnetlang.model.Reservation;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Ipv4Range;

/** What nobody has on a wire, nobody has reserved and nobody leases. */
public final class FreeAddresses {
  private final Wire wire;
  private Optional<Pool> busy = Optional.empty();

  /** Those of a wire. */
  public FreeAddresses(Wire wire) {
    this.wire = wire;
  }

  /** Collected when somebody asks for the first time: mostly nobody does. */
  private Pool busy() {
    if (busy.isEmpty()) {
      busy = Optional.of(collected(wire));
    }
    return busy.get();
  }

  private static Pool collected(Wire wire) {
    var taken = new ArrayList<Ipv4>();
    wire.stations().forEach(station -> taken.addAll(station.addresses()));
    wire.services().reservations().stream()
        .map(Reservation::address)
        .flatMap(Optional::stream)
        .forEach(taken::add);
    var ranges = new ArrayList<Ipv4Range>(wire.server().ranges());
    taken.stream().distinct().sorted().forEach(one -> add(ranges, one));
    return new Pool(ranges);
  }

  /** One after the other they are one range. */
  private static void add(ArrayList<Ipv4Range> ranges, Ipv4 one) {
    int end = ranges.size() - 1;
    if (end >= 0 && ranges.get(end).last().plus(1).equals(one)) {
      ranges.set(end, new Ipv4Range(ranges.get(end).first(), one));
    } else {
      ranges.add(new Ipv4Range(one, one));
    }
  }

  /** The first one behind the given address in the same subnet. */
  public Optional<Ipv4> behind(Ipv4 address) {
    var next = busy().behind(address.plus(1));
    return wire.around(address).filter(subnet -> subnet.usable(next)).map(subnet -> next);
  }
}
