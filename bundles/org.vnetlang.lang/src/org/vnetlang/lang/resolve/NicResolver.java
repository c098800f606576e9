package org.vnetlang.lang.resolve;

import static org.vnetlang.lang.vnet.VnetPackage.Literals.*;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.vnetlang.lang.resolve.Problems.At;
import org.vnetlang.lang.resolve.Scope.Kind;
import org.vnetlang.lang.vnet.Declared;
import org.vnetlang.lang.vnet.Ip;
import org.vnetlang.lang.vnet.Over;
import org.vnetlang.lang.vnet.Undeclared;
import org.vnetlang.lang.vnet.UseDhcp;
import org.vnetlang.model.Attachment;
import org.vnetlang.model.Bridge;
import org.vnetlang.model.DeclaredAddress;
import org.vnetlang.model.Nic;
import org.vnetlang.model.NicAddress;
import org.vnetlang.model.Rate;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Subject;

/** Builds one nic from the options that count. */
final class NicResolver {
  private final Context context;

  NicResolver(Context context) {
    this.context = context;
  }

  /**
   * Whose nic it is.
   *
   * @param subject path of the owner
   * @param name name of the owner
   * @param index position of the owner in its array, from 0
   * @param host the host around, if any: of a guest, or the host itself
   * @param guest whether the owner is a guest
   */
  record Owner(Subject subject, String name, int index, Optional<HostDraft> host, boolean guest) {}

  /** Builds the nic; {@code routed} says that an earlier nic has the default route already. */
  Nic resolve(
      Owner owner,
      String name,
      EObject declaration,
      List<EObject> options,
      Ground ground,
      boolean routed) {
    context.sources.put(owner.subject().nic(name), declaration, options);
    var address = address(owner, name, options, ground);
    var mac = mac(owner, options);
    return new Nic(
        name,
        ground.lost() ? new Attachment.Default() : ground.attachment(),
        over(owner, options),
        context.vlan(options),
        mac.orElseGet(() -> Defaults.mac(owner, name)),
        mac.isEmpty(),
        address,
        declared(owner, options, ground, address),
        gateway(owner, options, ground, address, routed),
        metric(options),
        context.dns(options, ground.subnets()).orElse(ground.dns()),
        rate(options),
        mtu(options),
        Options.find(options, org.vnetlang.lang.vnet.Model.class)
            .flatMap(model -> Optional.ofNullable(model.getValue())),
        context.settings(options));
  }

  private List<String> over(Owner owner, List<EObject> options) {
    var over = Options.find(options, Over.class);
    if (over.isEmpty()) {
      return List.of();
    }
    var names = Names.of(over.get(), OVER__NICS);
    for (int i = 0; i < names.size(); i++) {
      context.find(
          names.get(i),
          owner.host().map(HostDraft::scope),
          Set.of(Kind.NIC),
          new At(over.get(), OVER__NICS, i));
    }
    return names;
  }

  private Optional<Mac> mac(Owner owner, List<EObject> options) {
    return Options.find(options, org.vnetlang.lang.vnet.Mac.class)
        .filter(mac -> !mac.isAutomatic())
        .flatMap(
            mac ->
                context
                    .values
                    .mac(At.of(mac, MAC__ADDRESS), mac.getAddress())
                    .map(first -> mac.isCounting() ? first.plus(owner.index()) : first));
  }

  private NicAddress address(Owner owner, String name, List<EObject> options, Ground ground) {
    if (Options.find(options, UseDhcp.class).isPresent()) {
      return new NicAddress.FromDhcp();
    }
    var ip = Options.find(options, Ip.class);
    if (ip.isEmpty()) {
      return new NicAddress.Unset();
    }
    if (ip.get().isAutomatic()) {
      return new NicAddress.ByPlatform();
    }
    return ground.lost() ? new NicAddress.Unset() : written(owner, name, ip.get(), ground);
  }

  private NicAddress written(Owner owner, String name, Ip ip, Ground ground) {
    var list = new ArrayList<InterfaceAddress>();
    var apart = new HashSet<InterfaceAddress>();
    int count = ip.isCounting() ? owner.index() : 0;
    for (int i = 0; i < ip.getAddresses().size(); i++) {
      var at = new At(ip, IP__ADDRESSES, i);
      var text = ip.getAddresses().get(i);
      var read = context.values.interfaceAddress(at, text, ground.subnets());
      if (read.isPresent()) {
        var address = new InterfaceAddress(read.get().address().plus(count), read.get().length());
        if (i > 0) {
          var place = owner.subject().nic(name).part("ip").nth(list.size());
          context.sources.put(place, at.place());
        }
        list.add(address);
        if (text.indexOf('/') >= 0) {
          apart.add(address);
        }
      }
    }
    return list.isEmpty() ? new NicAddress.Unset() : new NicAddress.Static(list, apart);
  }

  /**
   * Written, or by default what a routed or NATed Xen vif must be told; a bridge is told with
   * antispoof only.
   */
  private List<DeclaredAddress> declared(
      Owner owner, List<EObject> options, Ground ground, NicAddress address) {
    if (Options.find(options, Undeclared.class).isPresent()) {
      return List.of();
    }
    var own =
        address.addresses().stream()
            .map(a -> new DeclaredAddress(a.address(), Optional.empty()))
            .toList();
    var declared = Options.find(options, Declared.class);
    if (declared.isPresent()) {
      var texts = declared.get().getAddresses();
      var list = new ArrayList<DeclaredAddress>();
      for (int i = 0; i < texts.size() && !ground.lost(); i++) {
        declaredAddress(new At(declared.get(), DECLARED__ADDRESSES, i), texts.get(i), ground)
            .ifPresent(list::add);
      }
      return texts.isEmpty() ? own : list;
    }
    boolean told =
        ground
            .segment()
            .map(s -> !(s instanceof Bridge) || s.settings().on("antispoof", false))
            .orElse(false);
    return told && owner.guest() && owner.host().map(HostDraft::xen).orElse(false)
        ? own
        : List.of();
  }

  private Optional<DeclaredAddress> declaredAddress(At at, String text, Ground ground) {
    boolean long_ = text != null && text.indexOf('/') >= 0;
    return context
        .values
        .interfaceAddress(at, text, ground.subnets())
        .map(
            read ->
                new DeclaredAddress(
                    read.address(), long_ ? Optional.of(read.length()) : Optional.empty()));
  }

  private Optional<Ipv4> gateway(
      Owner owner, List<EObject> options, Ground ground, NicAddress address, boolean routed) {
    var written = Options.find(options, org.vnetlang.lang.vnet.Gateway.class);
    if (written.isPresent() && !ground.lost()) {
      return context.values.ip(
          At.of(written.get(), GATEWAY__ADDRESS), written.get().getAddress(), ground.subnets());
    }
    if (routed || address instanceof NicAddress.Unset || address instanceof NicAddress.FromDhcp) {
      return Optional.empty();
    }
    boolean ownAddress =
        ground.gateway().isPresent()
            && address.addresses().stream()
                .anyMatch(a -> a.address().equals(ground.gateway().get()));
    return ownAddress
        ? Optional.empty()
        : ground.gateway().or(() -> Defaults.gateway(owner, ground, address));
  }

  private Optional<Integer> metric(List<EObject> options) {
    return Options.find(options, org.vnetlang.lang.vnet.Metric.class)
        .flatMap(
            metric ->
                context.values.number(
                    At.of(metric, METRIC__VALUE), metric.getValue(), 0, Integer.MAX_VALUE));
  }

  /** RFC 791: every link carries 68 octets; 65535 is the longest packet. */
  private Optional<Integer> mtu(List<EObject> options) {
    return Options.find(options, org.vnetlang.lang.vnet.Mtu.class)
        .flatMap(mtu -> context.values.number(At.of(mtu, MTU__VALUE), mtu.getValue(), 68, 65535));
  }

  private Optional<Rate> rate(List<EObject> options) {
    return Options.find(options, org.vnetlang.lang.vnet.Rate.class)
        .flatMap(
            rate ->
                context
                    .values
                    .bitsPerSecond(At.of(rate, RATE__VALUE), rate.getValue(), rate.getUnit())
                    .map(bits -> new Rate(bits, window(rate))));
  }

  private Optional<Long> window(org.vnetlang.lang.vnet.Rate rate) {
    return context
        .values
        .millis(At.of(rate, RATE__WINDOW), rate.getWindow(), rate.getWindowUnit())
        .map(millis -> millis * 1000);
  }

  /** The network a nic is plugged into by its {@code on}, looked up among the given kinds. */
  Ground ground(Owner owner, List<EObject> options, Ground byDefault) {
    var on = Options.find(options, org.vnetlang.lang.vnet.On.class);
    if (on.isEmpty()) {
      return byDefault;
    }
    if (on.get().getLiteral() != null) {
      var device = new Attachment.OnDevice(on.get().getLiteral());
      return new Ground(
          device, byDefault.subnets(), byDefault.gateway(), byDefault.dns(), byDefault.segment());
    }
    var name = Names.one(on.get(), ON__NETWORK);
    var at = At.of(on.get(), ON__NETWORK);
    return owner.guest() ? guestGround(owner, name, at) : lanGround(name, at);
  }

  private Ground lanGround(String name, At at) {
    return context
        .find(name, Optional.empty(), Set.of(Kind.LAN), at)
        .flatMap(entry -> entry.members().names().stream().findFirst())
        .flatMap(lan -> Optional.ofNullable(context.lans.get(lan)))
        .map(Ground::of)
        .orElse(Ground.LOST);
  }

  private Ground guestGround(Owner owner, String name, At at) {
    if (owner.host().isEmpty() || name.isEmpty()) {
      return Ground.LOST;
    }
    var ground = owner.host().get().ground(name);
    if (ground.isPresent()) {
      return ground.get();
    }
    if (context.project.find(name, Set.of(Kind.LAN)).isPresent()) {
      context.problems.report(
          Issue.GUEST_ON_LAN, at, owner.name(), name, owner.host().get().name());
    } else {
      context.problems.report(Issue.HOST_HAS_NO_NETWORK, at, owner.host().get().name(), name);
    }
    return Ground.LOST;
  }
}
