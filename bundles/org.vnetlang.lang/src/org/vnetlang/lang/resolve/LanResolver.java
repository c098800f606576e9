package org.vnetlang.lang.resolve;

import static org.vnetlang.lang.vnet.VnetPackage.Literals.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.vnetlang.lang.resolve.Problems.At;
import org.vnetlang.lang.resolve.Scope.Entry;
import org.vnetlang.lang.resolve.Scope.Kind;
import org.vnetlang.lang.vnet.Gateway;
import org.vnetlang.lang.vnet.Isolated;
import org.vnetlang.lang.vnet.Lan;
import org.vnetlang.lang.vnet.Machine;
import org.vnetlang.lang.vnet.Outside;
import org.vnetlang.lang.vnet.Router;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.model.finding.Subject;

/** Builds LANs: first their addresses, later what stands on them. */
final class LanResolver {
  private final Context context;
  private final MachineResolver machines;

  LanResolver(Context context, MachineResolver machines) {
    this.context = context;
    this.machines = machines;
  }

  /**
   * Declares the LAN (or the LANs of an array) with its addresses; machines come later, when all
   * LANs are known.
   */
  void declare(Lan lan) {
    var members = Members.of(lan.getName(), lan.getSize(), context.values, context.problems);
    if (lan.getName() == null
        || !context.declare(
            context.project, new Entry(Kind.LAN, members, lan), At.of(lan, LAN__NAME))) {
      return;
    }
    var options = Options.of(lan.getOptions(), context.problems);
    var written = written(lan);
    var subnets = written.stream().map(Subnet::prefix).toList();
    for (int i = 0; i < members.names().size(); i++) {
      var name = members.names().get(i);
      for (int k = 0; k < written.size(); k++) {
        var place = Subject.lan(name).part("subnet").nth(k);
        context.sources.put(place, written.get(k).at().place());
      }
      context.sources.put(Subject.lan(name), lan, options);
      context.lans.put(name, bare(name, options, shifted(subnets, i)));
    }
  }

  /** A subnet with the place where it is written. */
  private record Subnet(Prefix prefix, At at) {}

  private List<Subnet> written(Lan lan) {
    var list = new ArrayList<Subnet>();
    for (int i = 0; i < lan.getSubnets().size(); i++) {
      var at = new At(lan, LAN__SUBNETS, i);
      context
          .values
          .subnet(at, lan.getSubnets().get(i))
          .ifPresent(prefix -> list.add(new Subnet(prefix, at)));
    }
    return list;
  }

  /** Subnets of an array count up: each member has the next one of the same length. */
  private static List<Prefix> shifted(List<Prefix> subnets, int index) {
    return index == 0
        ? subnets
        : subnets.stream()
            .map(
                s ->
                    new Prefix(
                        s.length() == 0 ? s.network() : s.network().plus(index << 32 - s.length()),
                        s.length()))
            .toList();
  }

  private org.vnetlang.model.Lan bare(String name, List<EObject> options, List<Prefix> subnets) {
    var gateway =
        Options.find(options, Gateway.class)
            .flatMap(g -> context.values.ip(At.of(g, GATEWAY__ADDRESS), g.getAddress(), subnets));
    return new org.vnetlang.model.Lan(
        name,
        subnets,
        Options.find(options, Isolated.class).isPresent(),
        gateway,
        context.dns(options, subnets).orElse(List.of()),
        domain(options),
        context.vlan(options),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        context.settings(options));
  }

  static Optional<String> domain(List<? extends EObject> options) {
    return Options.find(options, org.vnetlang.lang.vnet.Domain.class)
        .flatMap(domain -> Optional.ofNullable(domain.getName()));
  }

  /** Puts machines and routers on the LAN; its DHCP service comes when the guests are known. */
  org.vnetlang.model.Lan populate(Lan lan, org.vnetlang.model.Lan bare) {
    var on = Ground.of(bare);
    var array = lan.getSize() == null ? Optional.<String>empty() : Optional.of(bare.name());
    var here = new ArrayList<org.vnetlang.model.Machine>();
    for (Machine machine : Options.all(lan.getMembers(), Machine.class)) {
      here.addAll(machines.resolve(machine, on, array));
    }
    var routers = new ArrayList<org.vnetlang.model.Router>();
    for (Router router : Options.all(lan.getMembers(), Router.class)) {
      router(router, on, array).ifPresent(routers::add);
    }
    return new org.vnetlang.model.Lan(
        bare.name(),
        bare.subnets(),
        bare.isolated(),
        bare.gateway(),
        bare.dns(),
        bare.domain(),
        bare.vlan(),
        here,
        routers,
        bare.dhcp(),
        bare.reservations(),
        bare.settings());
  }

  private Optional<org.vnetlang.model.Router> router(
      Router router, Ground on, Optional<String> array) {
    var members = Members.of(router.getName(), null, context.values, context.problems);
    var entry = new Entry(Kind.ROUTER, array.map(members::within).orElse(members), router);
    if (router.getName() == null
        || !context.declare(context.project, entry, At.of(router, ROUTER__NAME))) {
      return Optional.empty();
    }
    var name = entry.members().base();
    var options = Options.of(router.getOptions(), context.problems);
    context.sources.put(Subject.router(name), router, options);
    var inside = machines.members(router.getMembers(), Subject.router(name), name, 0, on);
    return Optional.of(
        new org.vnetlang.model.Router(
            name,
            Options.find(options, org.vnetlang.lang.vnet.Mac.class)
                .flatMap(mac -> context.values.mac(At.of(mac, MAC__ADDRESS), mac.getAddress())),
            outside(options),
            Options.find(options, org.vnetlang.lang.vnet.Hides.class).isPresent(),
            inside.nics(),
            inside.routes(),
            inside.firewall(),
            context.settings(options)));
  }

  private Optional<InterfaceAddress> outside(List<EObject> options) {
    return Options.find(options, Outside.class)
        .flatMap(
            o ->
                context.values.interfaceAddress(
                    At.of(o, OUTSIDE__ADDRESS), o.getAddress(), List.of()));
  }
}
