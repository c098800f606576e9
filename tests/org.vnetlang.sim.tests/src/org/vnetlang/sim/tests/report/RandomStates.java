package org.vnetlang.sim.tests.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.plan.operation.AddressOperation;
import org.vnetlang.plan.operation.BridgeOperation;
import org.vnetlang.plan.operation.LinkOperation;
import org.vnetlang.plan.operation.Operation;
import org.vnetlang.plan.operation.RouteOperation;
import org.vnetlang.plan.step.Route;

/** Operations by chance that lead to some state of a machine; a few of them may be refused. */
final class RandomStates {
  private static final List<String> NAMES = List.of("eth", "vif", "peth", "br", "veth1.", "a");

  private final Random random;
  private final List<Operation> operations = new ArrayList<>();
  private final List<String> devices = new ArrayList<>();

  private RandomStates(Random random) {
    this.random = random;
  }

  static List<Operation> of(Random random) {
    var states = new RandomStates(random);
    states.up("lo");
    states.pairs();
    states.bridges();
    states.addresses();
    states.routes();
    return states.operations;
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  private String freshName() {
    String name = NAMES.get(random.nextInt(NAMES.size())) + random.nextInt(120);
    if (devices.contains(name)) {
      return freshName();
    }
    devices.add(name);
    return name;
  }

  private Mac mac() {
    return new Mac(0x02_00_00_00_00_00L | random.nextInt() & 0xffffffffL);
  }

  private void up(String device) {
    operations.add(new LinkOperation.Up(device));
  }

  private void pairs() {
    for (int i = 0; i < 4; i++) {
      String one = freshName();
      String other = freshName();
      var pair = new LinkOperation.AddPair(one, mac(), other, mac());
      operations.add(pair);
      operations.add(new LinkOperation.Address(one, pair.mac()));
      operations.add(new LinkOperation.Address(other, pair.peerMac()));
    }
    for (String device : devices) {
      operations.add(new LinkOperation.Arp(device, chance(0.8)));
      operations.add(new LinkOperation.Multicast(device, chance(0.8)));
      if (chance(0.2)) {
        operations.add(new LinkOperation.Mtu(device, 1280 + random.nextInt(200)));
      }
    }
  }

  /** Ports come before the bridge is up, so that its IPv6 address does not depend on the moment. */
  private void bridges() {
    var free = new ArrayList<>(devices);
    for (int i = 0; i < 3; i++) {
      String bridge = freshName();
      operations.add(new BridgeOperation.Add(bridge));
      operations.add(new BridgeOperation.ForwardDelay(bridge, 0));
      for (int port = random.nextInt(3); port > 0; port--) {
        String device = free.remove(random.nextInt(free.size()));
        operations.add(new BridgeOperation.AddPort(bridge, device));
      }
    }
    for (String device : devices) {
      if (chance(0.75)) {
        up(device);
      }
    }
  }

  private void addresses() {
    for (String device : devices) {
      while (chance(0.4)) {
        var own = new InterfaceAddress(address(), 8 + random.nextInt(25));
        Optional<Ipv4> broadcast =
            chance(0.5) ? Optional.of(own.prefix().broadcast()) : Optional.empty();
        operations.add(new AddressOperation.Add(device, own, broadcast));
      }
    }
  }

  private Ipv4 address() {
    return new Ipv4(
        10 << 24 | random.nextInt(4) << 16 | random.nextInt(4) << 8 | 1 + random.nextInt(250));
  }

  private void routes() {
    for (int i = 0; i < 8; i++) {
      var to = chance(0.2) ? Prefix.of("0.0.0.0/0") : new Prefix(address(), 8 + random.nextInt(25));
      int metric = chance(0.3) ? 1 + random.nextInt(3) : 0;
      String device = devices.get(random.nextInt(devices.size()));
      boolean direct = chance(0.4);
      operations.add(
          new RouteOperation.Add(
              new Route(
                  to,
                  direct ? Optional.empty() : Optional.of(address()),
                  direct ? Optional.of(device) : Optional.empty(),
                  Optional.empty(),
                  metric,
                  false)));
    }
  }
}
