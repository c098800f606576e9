package org.vnetlang.gen.xend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vnetlang.gen.Ascii;
import org.vnetlang.gen.SafeName;
import org.vnetlang.model.Attachment;
import org.vnetlang.model.Guest;
import org.vnetlang.model.NatNetwork;
import org.vnetlang.model.Nic;
import org.vnetlang.model.NicAddress;
import org.vnetlang.model.StaticRoute;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.plan.xen.VifNat;
import org.vnetlang.plan.xen.XenNames;

/** The configurations of a host's guests, by file name. */
final class DomUs {
  /** RFC 1123 §2.1; the kernel separates its fields by colons. */
  private static final Pattern HOSTNAME =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

  private final XendHost xend;
  private final Set<String> names = new HashSet<>();

  private DomUs(XendHost xend) {
    this.xend = xend;
    xend.host().guests().stream()
        .filter(guest -> guest.displayName().isEmpty())
        .forEach(guest -> names.add(SafeName.of(guest.name())));
  }

  /** Texts by the name of the guest's file, without its ending; each guest once. */
  static Map<String, String> of(XendHost xend) {
    var domUs = new DomUs(xend);
    var texts = new LinkedHashMap<String, String>();
    for (Guest guest : xend.host().guests()) {
      String file = SafeName.of(guest.name());
      if (!texts.containsKey(file)) {
        texts.put(file, domUs.text(guest, file));
      }
    }
    return texts;
  }

  private String text(Guest guest, String file) {
    Vifs vifs = Vifs.of(xend, guest);
    Optional<Integer> card = card(vifs.nics());
    Optional<KernelAddress> kernel =
        card.map(index -> kernel(guest, vifs.nics().get(index), index));
    String name = name(guest, file);
    KeptLines kept = KeptLines.assignments(xend.host(), guest.name());
    return new DomU(name, vifs.vifs(), kernel, kept.lines())
        .print(
            new DomU.Remarks(
                head(file, kept),
                name.equals(guest.shownName())
                    ? List.of()
                    : List.of(
                        "xend takes no such name, or has it already: "
                            + Ascii.shown(guest.shownName())),
                vifs.remarks(),
                card.map(index -> kernelRemarks(vifs.nics().get(index))).orElse(List.of()),
                inside(guest, vifs.nics(), card)));
  }

  private static final List<String> KERNEL =
      List.of(
          "The ip inside vif tells dom0, these lines tell the guest's kernel: xend compares",
          "neither with the other. A distribution's own network settings come later and win.");

  /** On a NAT network another gateway than the vif's own works, and is slow at first. */
  private List<String> kernelRemarks(Nic nic) {
    var remarks = new ArrayList<>(KERNEL);
    Optional<Ipv4> own =
        Optional.of(nic.attachment())
            .filter(Attachment.OnSegment.class::isInstance)
            .flatMap(on -> xend.usable().network(((Attachment.OnSegment) on).segment()))
            .filter(NatNetwork.class::isInstance)
            .flatMap(network -> nic.staticAddress())
            .flatMap(VifNat::gateway);
    own.filter(vif -> nic.gateway().filter(told -> !told.equals(vif)).isPresent())
        .ifPresent(
            vif ->
                remarks.add(
                    "Nobody has this gateway: proxy ARP answers for it, up to 0.8 s late. "
                        + vif
                        + " would answer at once."));
    return remarks;
  }

  private List<String> head(String file, KeptLines kept) {
    var head = new ArrayList<String>();
    head.add(
        "Network lines of guest "
            + file
            + " for xm of Xen "
            + xend.version().text()
            + ", written by vnet.");
    head.add("They belong into /etc/xen/" + file + ".cfg; kernel, memory and disk are yours.");
    kept.refused()
        .forEach(
            line ->
                head.add(
                    "left out, it assigns no literal to a name of yours: " + Ascii.shown(line)));
    return head;
  }

  /** The name shown if xend takes it and no other domain of the host has it. */
  private String name(Guest guest, String file) {
    return guest
        .displayName()
        .filter(XenNames::domain)
        .filter(names::add)
        .orElseGet(() -> guest.displayName().isPresent() ? unused(file) : file);
  }

  private String unused(String file) {
    String name = file;
    for (int n = 2; !names.add(name); n++) {
      name = file + "-" + n;
    }
    return name;
  }

  /** The kernel knows one card: that of the default route, else the first with an address. */
  private static Optional<Integer> card(List<Nic> nics) {
    Optional<Integer> first = Optional.empty();
    for (int i = 0; i < nics.size(); i++) {
      Nic nic = nics.get(i);
      boolean fixed = !nic.address().addresses().isEmpty();
      if (fixed && nic.gateway().isPresent()) {
        return Optional.of(i);
      } else if (first.isEmpty() && (fixed || nic.address() instanceof NicAddress.FromDhcp)) {
        first = Optional.of(i);
      }
    }
    return first;
  }

  private static KernelAddress kernel(Guest guest, Nic nic, int card) {
    Optional<InterfaceAddress> address = nic.address().addresses().stream().findFirst();
    return new KernelAddress(
        address,
        nic.gateway().filter(ip -> address.isPresent()),
        Optional.of(guest.name()).filter(name -> HOSTNAME.matcher(name).matches()),
        "eth" + card);
  }

  /** What no line here can say and the guest must be told otherwise. */
  private static List<String> inside(Guest guest, List<Nic> nics, Optional<Integer> card) {
    var inside = new ArrayList<String>();
    for (int i = 0; i < nics.size(); i++) {
      Nic nic = nics.get(i);
      String set = "To set inside the guest: eth" + i;
      nic.address().addresses().stream()
          .skip(card.filter(Integer.valueOf(i)::equals).isPresent() ? 1 : 0)
          .forEach(more -> inside.add(set + " has " + more));
      nic.mtu().ifPresent(octets -> inside.add(set + " has mtu " + octets));
      nic.dns().forEach(server -> inside.add("To set inside the guest: name server " + server));
    }
    for (StaticRoute route : guest.routes()) {
      inside.add(
          "To set inside the guest: route to " + route.destination() + " via " + route.gateway());
    }
    return inside;
  }
}
