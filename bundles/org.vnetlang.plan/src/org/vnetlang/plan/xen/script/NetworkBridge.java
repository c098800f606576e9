package org.vnetlang.plan.xen.script;

import org.vnetlang.model.address.Mac;
import org.vnetlang.plan.operation.AddressOperation;
import org.vnetlang.plan.operation.BridgeOperation;
import org.vnetlang.plan.operation.FilterOperation;
import org.vnetlang.plan.operation.LinkOperation;
import org.vnetlang.plan.step.Machine;
import org.vnetlang.plan.step.Program;
import org.vnetlang.plan.step.Rule;
import org.vnetlang.plan.xen.Scripts;
import org.vnetlang.plan.xen.XenMac;
import org.vnetlang.plan.xen.XendVersion;

/**
 * network-bridge: the card is renamed and becomes a port, a veth takes its name and its addresses.
 *
 * @param dom0 what it finds on the host
 * @param arguments how it is called
 */
record NetworkBridge(Dom0 dom0, Arguments arguments) implements Program {
  private static final String FORWARD = "FORWARD";

  @Override
  public int run(Machine machine) {
    var shell = new Shell(machine, Scripts.NETWORK_BRIDGE);
    var names = BridgeNames.of(dom0, arguments, machine);
    switch (arguments.command()) {
      case "start":
        start(shell, names);
        break;
      case "stop":
        stop(shell, names);
        break;
      case "status":
        boolean shown = exists(shell, names.card()) && exists(shell, names.bridge());
        shell.end(shown ? 0 : 1);
        break;
      default:
        shell.say("Unknown command: " + arguments.command()).end(1);
    }
    return shell.code();
  }

  private static boolean exists(Shell shell, String device) {
    return shell.machine().link(device).isPresent();
  }

  private void start(Shell shell, BridgeNames names) {
    if (names.bridge().equals("null")) {
      return;
    }
    if (!exists(shell, names.spare())) {
      if (!exists(shell, names.physical())) {
        shell.say("Link " + names.spare() + " is missing.").end(1);
      }
      return;
    }
    var bridging = new Bridging(shell, dom0.version());
    shell.part("xen.bridge.create", names.bridge());
    bridging.create(names.bridge());
    Mac mac = mac(shell, names.card());
    shell.part("xen.bridge.copy", names.card(), names.spare());
    bridging.transferAddresses(names.card(), names.spare());
    Remembered remembered = takeDown(shell, names.card());
    shell
        .part("xen.bridge.rename", names.card(), names.physical(), names.spare())
        .run(new LinkOperation.Rename(names.card(), names.physical()))
        .run(new LinkOperation.Rename(names.spare(), names.card()));
    plug(shell, bridging, names, mac);
    shell.part("xen.bridge.up", names.card());
    remembered.bringUp(shell, dom0, names.card());
    if (arguments.value("antispoof").filter("yes"::equals).isPresent()) {
      antispoof(shell, names);
    }
  }

  private static Mac mac(Shell shell, String card) {
    return shell.machine().link(card).map(Machine.Link::mac).orElse(XenMac.BACKEND);
  }

  private Remembered takeDown(Shell shell, String card) {
    shell.part("xen.bridge.down", card);
    if (shell.ended() || dom0.ifupdown().down(shell.machine(), card) == 0) {
      return Remembered.NOTHING;
    }
    var remembered = Remembered.of(shell.machine(), card, false);
    shell.run(new LinkOperation.Down(card)).run(new AddressOperation.Flush(card));
    return remembered;
  }

  private void plug(Shell shell, Bridging bridging, BridgeNames names, Mac mac) {
    shell.part("xen.bridge.ports", names.physical(), names.port(), names.bridge());
    boolean common = dom0.version().atLeast(XendVersion.V3_0_3);
    if (common) {
      bridging.setUpPort(names.physical());
      bridging.setUpPort(names.port());
    } else {
      shell
          .run(new LinkOperation.Down(names.physical()))
          .run(new LinkOperation.Arp(names.physical(), false))
          .run(new LinkOperation.Address(names.physical(), XenMac.BACKEND))
          .run(new AddressOperation.Flush(names.physical()));
    }
    shell
        .run(new LinkOperation.Address(names.card(), mac))
        .run(new LinkOperation.Arp(names.card(), true));
    if (common) {
      shell.run(new LinkOperation.Up(names.bridge()));
      bridging.add(names.bridge(), names.port());
    } else {
      bridging.add(names.bridge(), names.port());
      shell.run(new LinkOperation.Up(names.bridge())).run(new LinkOperation.Up(names.port()));
    }
    shell.run(new LinkOperation.Up(names.physical()));
    bridging.add(names.bridge(), names.physical());
  }

  /** Everything forwarded is dropped but what the card, dom0 or a known guest sends. */
  private static void antispoof(Shell shell, BridgeNames names) {
    shell
        .part("xen.bridge.antispoof", names.physical(), names.port())
        .run(new FilterOperation.Policy("filter", FORWARD, false))
        .run(new FilterOperation.Flush("filter", FORWARD))
        .run(accept(names.physical()))
        .run(accept(names.port()));
  }

  private static FilterOperation accept(String port) {
    var rule = new Rule(Rule.Matches.ALL.byPort(port), new Rule.Target.Accept());
    return new FilterOperation.Append("filter", FORWARD, rule);
  }

  private void stop(Shell shell, BridgeNames names) {
    if (names.bridge().equals("null") || !exists(shell, names.bridge())) {
      return;
    }
    var bridging = new Bridging(shell, dom0.version());
    if (exists(shell, names.physical())) {
      putBack(shell, bridging, names);
    } else {
      bridging.transferRoutes(names.bridge(), names.card());
      shell.run(new LinkOperation.Down(names.bridge()));
    }
    shell.run(new BridgeOperation.Remove(names.bridge()));
  }

  private void putBack(Shell shell, Bridging bridging, BridgeNames names) {
    String card = names.card();
    String physical = names.physical();
    shell.part("xen.bridge.back", card, physical).run(new LinkOperation.Down(names.port()));
    Mac mac = mac(shell, card);
    bridging.transferAddresses(card, physical);
    var remembered = Remembered.NOTHING;
    if (!shell.ended() && dom0.ifupdown().down(shell.machine(), card) != 0) {
      remembered = Remembered.of(shell.machine(), card, dom0.linkdown());
    }
    shell
        .run(new LinkOperation.Down(card))
        .run(new LinkOperation.Arp(card, false))
        .run(new LinkOperation.Address(card, XenMac.BACKEND))
        .run(new LinkOperation.Down(physical))
        .run(new AddressOperation.Flush(card))
        .run(new LinkOperation.Address(physical, mac))
        .run(new LinkOperation.Arp(physical, true))
        .run(new BridgeOperation.RemovePort(names.bridge(), physical))
        .run(new BridgeOperation.RemovePort(names.bridge(), names.port()))
        .run(new LinkOperation.Down(names.bridge()))
        .run(new LinkOperation.Rename(card, names.spare()))
        .run(new LinkOperation.Rename(physical, card));
    remembered.bringUp(shell, dom0, card);
  }
}
