package org.vnetlang.plan.xen.script;

import java.util.Optional;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.plan.operation.AddressOperation;
import org.vnetlang.plan.operation.LinkOperation;
import org.vnetlang.plan.operation.Operation;
import org.vnetlang.plan.operation.RouteOperation;
import org.vnetlang.plan.operation.SystemOperation;
import org.vnetlang.plan.step.Route;
import org.vnetlang.plan.xen.VifNat;

/** vif-nat: the guest's interface gets an address of its own, and a route leads to the guest. */
final class VifNatScript {
  private final Vif vif;
  private final Optional<DhcpFiles> dhcp;
  private final int card;
  private final String ip;

  private VifNatScript(Vif vif, Optional<DhcpFiles> dhcp, int domain, int card) {
    this.vif = vif;
    this.dhcp = dhcp;
    this.card = card;
    this.ip = vif.ip().isEmpty() ? VifNat.byNumbers(domain, card - 1).toString() : vif.ip();
  }

  static void run(Vif vif) {
    var dhcp = DhcpFiles.wanted(vif.arguments(), vif.shell());
    var domain = vif.stored("frontend-id").flatMap(VifNatScript::number);
    var handle = vif.stored("handle").flatMap(VifNatScript::number);
    if (vif.shell().ended()) {
      return;
    }
    if (domain.isEmpty() || handle.isEmpty()) {
      vif.fatal("xenstore-read frontend-id failed.");
      return;
    }
    new VifNatScript(vif, dhcp, domain.get(), handle.get() + 1).run();
  }

  private static Optional<Integer> number(String text) {
    return text.matches("[0-9]{1,6}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
  }

  private void run() {
    if (vif.online()) {
      String way = vif.device();
      boolean routed =
          vif.machine().routes().stream()
              .anyMatch(route -> route.device().filter(d -> d.startsWith(way)).isPresent());
      if (routed) {
        // already up: nothing is done, and xend is not told either
        return;
      }
      online();
    } else {
      dhcp.ifPresent(files -> files.leave(vif.shell(), name()));
      vif.shell()
          .part("xen.vif.unroute", vif.device())
          .ignoring(new LinkOperation.Down(vif.device()));
    }
    vif.filter(ip);
    vif.success();
  }

  private void online() {
    String device = vif.device();
    vif.shell().part("xen.vif.up", device);
    vif.must(new LinkOperation.Arp(device, true));
    vif.must(new LinkOperation.Up(device));
    String router = router();
    vif.shell().part("xen.vif.gateway", device, router, guest());
    Optional<Ipv4> own = Ipv4.parse(router);
    vif.must(
        own.<Operation>map(this::address)
            .orElseGet(() -> refused("ip addr add " + router + " dev " + device, router)));
    Optional<Ipv4> to = Ipv4.parse(guest());
    vif.shell().part("xen.vif.route", guest(), device);
    vif.must(
        to.<Operation>map(guest -> route(guest, own))
            .orElseGet(() -> refused("ip route add " + guest() + " dev " + device, guest())));
    vif.shell().part("xen.vif.proxyarp", device);
    vif.must(NetworkRoute.proxyArp(device));
    dhcp.ifPresent(files -> files.enter(vif.shell(), name(), line(router)));
  }

  private Operation address(Ipv4 own) {
    return new AddressOperation.Add(vif.device(), new InterfaceAddress(own, 32), Optional.empty());
  }

  private Operation route(Ipv4 guest, Optional<Ipv4> own) {
    return new RouteOperation.Add(Route.toNeighbour(guest, vif.device(), own));
  }

  private static Operation refused(String command, String word) {
    return new SystemOperation.Refused(
        command, 1, "Error: any valid prefix is expected rather than \"" + word + "\".");
  }

  /** The guest's address without a length. */
  private String guest() {
    int slash = ip.indexOf('/');
    return slash < 0 ? ip : ip.substring(0, slash);
  }

  /** The vif's own address, as text: it need not be one. */
  private String router() {
    var octets = ip.split("\\.");
    if (octets.length < 4) {
      return ip;
    }
    String last = octets[3].replaceFirst("[^0-9].*$", "");
    int number = last.isEmpty() || last.length() > 6 ? 0 : Integer.parseInt(last);
    return "%s.%s.%s.%d".formatted(octets[0], octets[1], octets[2], number + VifNat.STEP);
  }

  /** The domain's name as dhcpd takes it, with the card's number from the second on. */
  private String name() {
    String name = vif.stored("domain").orElse("").replaceAll("[_.:/+]", "-");
    return card == 1 ? name : name + "-" + card;
  }

  private String line(String router) {
    return ("host %s { hardware ethernet %s; fixed-address %s; option routers %s;"
            + " option host-name \"%s\"; }")
        .formatted(name(), vif.stored("mac").orElse(""), guest(), router, name());
  }
}
