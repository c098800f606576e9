package org.vnetlang.plan.xen.script;

import java.util.List;
import java.util.Optional;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.plan.operation.AddressOperation;
import org.vnetlang.plan.operation.Operation;
import org.vnetlang.plan.operation.RouteOperation;
import org.vnetlang.plan.operation.SystemOperation;
import org.vnetlang.plan.step.Route;
import org.vnetlang.plan.xen.Scripts;
import org.vnetlang.plan.xen.XendVersion;

/** vif-route: the guest's interface has the host's address, and a route leads to the guest. */
final class VifRoute {
  private VifRoute() {}

  static void run(Vif vif) {
    String card = vif.parameter("netdev").orElse(Scripts.USUAL_CARD);
    Optional<Ipv4> main =
        vif.machine().link(card).stream()
            .flatMap(link -> link.addresses().stream())
            .map(one -> one.address().address())
            .findFirst();
    if (main.isEmpty()) {
      // said once by the function that looks, once by the trap for errors
      vif.shell().run(vif.error());
      vif.fatal(card + " has no address");
      return;
    }
    if (vif.online()) {
      online(vif, main.get());
    } else {
      offline(vif, main.get());
    }
    vif.filter(vif.ip());
    vif.success();
  }

  private static void online(Vif vif, Ipv4 main) {
    String device = vif.device();
    vif.shell().part("xen.vif.address", device, main.toString());
    var own = new InterfaceAddress(main, 32);
    vif.must(new AddressOperation.Configure(device, own, classBroadcast(main)));
    vif.shell().part("xen.vif.proxyarp", device);
    vif.must(NetworkRoute.proxyArp(device));
    for (String word : words(vif)) {
      vif.shell().part("xen.vif.route", word, device);
      vif.must(
          route(word, device, main)
              .<Operation>map(RouteOperation.Add::new)
              .orElseGet(() -> refused("add", word, device, main)));
    }
  }

  private static void offline(Vif vif, Ipv4 main) {
    String device = vif.device();
    boolean strict = !vif.since(XendVersion.V3_0_3);
    vif.shell().part("xen.vif.unroute", device);
    if (!vif.shell().ended() && vif.dom0().ifupdown().down(vif.machine(), device) != 0 && strict) {
      vif.fatal("failed; error detected.");
    }
    for (String word : words(vif)) {
      Operation remove =
          route(word, device, main)
              .<Operation>map(RouteOperation.Remove::new)
              .orElseGet(() -> refused("del", word, device, main));
      if (strict) {
        vif.must(remove);
      } else {
        vif.shell().ignoring(remove);
      }
    }
  }

  private static List<String> words(Vif vif) {
    return vif.ip().isEmpty() ? List.of() : List.of(vif.ip().trim().split(" +"));
  }

  /** None where the kernel would refuse it: a length with bits of a host behind it. */
  private static Optional<Route> route(String word, String device, Ipv4 main) {
    return Vif.address(word)
        .filter(to -> to.prefix().network().equals(to.address()))
        .map(
            to ->
                new Route(
                    to.prefix(),
                    Optional.empty(),
                    Optional.of(device),
                    Optional.of(main),
                    0,
                    false));
  }

  private static Operation refused(String verb, String word, String device, Ipv4 main) {
    return new SystemOperation.Refused(
        "ip route %s %s dev %s src %s".formatted(verb, word, device, main),
        2,
        "RTNETLINK answers: Invalid argument");
  }

  /** What ifconfig makes of an address without a mask of its class (RFC 791, classes A to C). */
  private static Ipv4 classBroadcast(Ipv4 address) {
    int first = address.octet(0);
    int length = first < 128 ? 8 : first < 192 ? 16 : 24;
    return new Prefix(address, length).broadcast();
  }
}
