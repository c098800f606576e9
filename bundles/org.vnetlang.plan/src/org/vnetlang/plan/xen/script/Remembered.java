package org.vnetlang.plan.xen.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.plan.operation.AddressOperation;
import org.vnetlang.plan.operation.LinkOperation;
import org.vnetlang.plan.operation.RouteOperation;
import org.vnetlang.plan.step.Machine;
import org.vnetlang.plan.step.Route;

/**
 * What network-bridge notes of a card that ifdown did not take down ({@code get_ip_info}), and how
 * it brings the card up again ({@code do_ifup}).
 *
 * @param addresses the addresses, as many as there are; only one can be used
 * @param gateway the words behind {@code default via}; only one can be used
 */
record Remembered(List<InterfaceAddress> addresses, List<String> gateway) {
  /** Nothing was noted. */
  static final Remembered NOTHING = new Remembered(List.of(), List.of());

  private static final int TEST_MISUSED = 2;

  /**
   * What a card has.
   *
   * @param linkdown whether the kernel marks its routes as lacking a carrier
   */
  static Remembered of(Machine machine, String card, boolean linkdown) {
    var addresses =
        machine.link(card).stream()
            .flatMap(link -> link.addresses().stream())
            .map(Machine.AssignedAddress::address)
            .toList();
    var words = new ArrayList<String>();
    for (Route route : machine.routes()) {
      if (route.isDefault() && route.device().equals(Optional.of(card))) {
        route.gateway().ifPresent(via -> words.add(via.toString()));
        route.source().ifPresent(source -> words.addAll(List.of("src", source.toString())));
        if (route.metric() != 0) {
          words.addAll(List.of("metric", String.valueOf(route.metric())));
        }
        if (linkdown) {
          words.add("linkdown");
        }
      }
    }
    return new Remembered(addresses, List.copyOf(words));
  }

  /** The card is brought up by ifup, or else with the one address that was noted. */
  void bringUp(Shell shell, Dom0 dom0, String card) {
    if (shell.ended() || dom0.ifupdown().up(shell.machine(), card) == 0 || addresses.isEmpty()) {
      return;
    }
    if (addresses.size() > 1) {
      shell.say("[: " + addresses.get(0) + ": unary operator expected");
      return;
    }
    shell
        .run(new AddressOperation.Flush(card))
        .run(new AddressOperation.Add(card, addresses.get(0), Optional.empty()))
        .run(new LinkOperation.Up(card));
    if (gateway.isEmpty()) {
      // the last test of the function fails, and with it the script
      shell.end(1);
    } else if (gateway.size() > 1) {
      shell.say("[: " + gateway.get(0) + ": unary operator expected").end(TEST_MISUSED);
    } else {
      var route = Route.byDefault(Ipv4.of(gateway.get(0)), Optional.empty());
      shell.run(new RouteOperation.Add(route));
    }
  }
}
