package org.vnetlang.sim.tests.causes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;
import org.vnetlang.plan.operation.AddressOperation;
import org.vnetlang.plan.operation.BridgeOperation;
import org.vnetlang.plan.operation.LinkOperation;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.link.Kind;
import org.vnetlang.sim.link.Wire;
import org.vnetlang.sim.walk.Cause;
import org.vnetlang.sim.walk.Failure;
import org.vnetlang.sim.walk.Walk;
import org.vnetlang.sim.world.World;

/** A bridge between two cards on one LAN; no file can say that, but a recording can. */
class BridgeLoopTest {

  private static void card(Kernel machine, String name, int last) {
    int index = machine.interfaces().nextIndex();
    Mac mac = Mac.of("02:00:00:00:00:0" + last);
    machine
        .interfaces()
        .put(Interface.fresh(index, name, new Kind.Ethernet(), mac, new Wire.Lan("office", true)));
    machine.run(new LinkOperation.Up(name));
  }

  private static void pc(World world, String name, int last) {
    Kernel machine = world.switchOn(name);
    card(machine, "eth0", last);
    var own = new InterfaceAddress(Ipv4.of("192.168.0." + last), 24);
    machine.run(new AddressOperation.Add("eth0", own, Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void leavesToChanceWhatArrivesUnlessThereIsASpanningTree(boolean tree) {
    var world = new World();
    pc(world, "a", 1);
    pc(world, "b", 2);
    Kernel box = world.switchOn("box");
    card(box, "eth0", 3);
    card(box, "eth1", 4);
    box.run(new BridgeOperation.Add("br0"));
    box.run(new BridgeOperation.Stp("br0", tree));
    box.run(new BridgeOperation.AddPort("br0", "eth0"));
    box.run(new BridgeOperation.AddPort("br0", "eth1"));
    box.run(new LinkOperation.Up("br0"));
    Walk walk = world.walker().ping("a", Ipv4.of("192.168.0.2"));
    assertThat(walk.verdict()).isEqualTo(tree ? Walk.Verdict.ANSWERED : Walk.Verdict.UNDECIDED);
    assertThat(walk.failure().map(Failure::cause))
        .isEqualTo(tree ? Optional.empty() : Optional.of(Cause.BRIDGE_LOOP));
  }
}
