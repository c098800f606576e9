package org.vnetlang.gen.xend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vnetlang.gen.Ascii;
import org.vnetlang.model.Attachment;
import org.vnetlang.model.Bridge;
import org.vnetlang.model.DeclaredAddress;
import org.vnetlang.model.Guest;
import org.vnetlang.model.HostOnlyNetwork;
import org.vnetlang.model.NatNetwork;
import org.vnetlang.model.Nic;
import org.vnetlang.model.NicAddress;
import org.vnetlang.model.NicRef;
import org.vnetlang.model.Segment;
import org.vnetlang.plan.xen.Scripts;
import org.vnetlang.plan.xen.VifNat;
import org.vnetlang.plan.xen.VifRate;
import org.vnetlang.plan.xen.XenNames;
import org.vnetlang.plan.xen.XendSwitches;

/**
 * The cards of one guest: those that can be written, and what is said about each.
 *
 * @param nics the cards of the file that are written, in the order in which the guest counts them
 * @param vifs their texts, one each
 * @param remarks sentences for a comment
 */
record Vifs(List<Nic> nics, List<Vif> vifs, List<String> remarks) {
  Vifs {
    nics = List.copyOf(nics);
    vifs = List.copyOf(vifs);
    remarks = List.copyOf(remarks);
  }

  static Vifs of(XendHost xend, Guest guest) {
    var nics = new ArrayList<Nic>();
    var vifs = new ArrayList<Vif>();
    var remarks = new ArrayList<String>();
    for (Nic nic : CardOrder.of(guest.nics())) {
      Optional<Where> where = where(xend, nic);
      if (where.isEmpty()) {
        remarks.add("left out, xend cannot plug it in there: " + Ascii.shown(nic.name()));
        continue;
      }
      Vif vif = vif(xend, guest, nic, where.get());
      String device = "eth" + vifs.size();
      if (!nic.name().equals(device)) {
        remarks.add(
            "left out, the guest counts its cards and calls this one "
                + device
                + ": the name "
                + Ascii.shown(nic.name()));
      }
      remarks.add(device + where.get().words() + told(where.get(), vif));
      remarks.addAll(limits(xend, nic, vif, device));
      nics.add(nic);
      vifs.add(vif);
    }
    return new Vifs(nics, vifs, remarks);
  }

  /**
   * Where a card is plugged in.
   *
   * @param network the network, if it is one of the file
   * @param bridge the bridge to name
   * @param script script and parameters; empty leaves xend's own
   * @param words for a comment
   */
  private record Where(
      Optional<Segment> network, Optional<String> bridge, Optional<String> script, String words) {}

  private static Optional<Where> where(XendHost xend, Nic nic) {
    Attachment attachment = nic.attachment();
    if (attachment instanceof Attachment.OnDevice on) {
      return Optional.of(on.device())
          .filter(XenNames::device)
          .map(
              name ->
                  new Where(
                      Optional.empty(),
                      Optional.of(name),
                      Optional.of(Scripts.VIF_BRIDGE),
                      " on " + name + ", which must be there"));
    } else if (attachment instanceof Attachment.OnSegment on) {
      return xend.usable().network(on.segment()).map(network -> where(xend, network));
    } else if (attachment instanceof Attachment.OnLan) {
      return Optional.empty();
    }
    Optional<Segment> first = xend.usable().networks(Bridge.class).findFirst().map(it -> it);
    return Optional.of(
        first
            .map(network -> where(xend, network))
            .orElse(new Where(Optional.empty(), Optional.empty(), Optional.empty(), "")));
  }

  private static Where where(XendHost xend, Segment network) {
    boolean bridged = network instanceof Bridge || network instanceof HostOnlyNetwork;
    return new Where(
        Optional.of(network),
        Optional.of(network.name()).filter(name -> bridged),
        Optional.ofNullable(xend.vifScripts().get(network.name())),
        " on " + network.kind().word() + " " + network.name());
  }

  private static Vif vif(XendHost xend, Guest guest, Nic nic, Where where) {
    Optional<String> own =
        nic.settings()
            .value(XendSwitches.SCRIPT)
            .filter(words -> Vif.SCRIPT.matcher(words).matches());
    Optional<String> script =
        own.or(where::script).filter(words -> !words.equals(xend.vifScript()));
    boolean model = xend.version().vifKeys().contains("model");
    return new Vif(
        nic.mac(),
        where.bridge(),
        told(xend, guest, nic),
        script,
        nic.rate(),
        nic.model().filter(chip -> model && Vif.MODEL.matcher(chip).matches()));
  }

  /** What the file declares, or the fixed lease of a card that asks by DHCP. */
  private static List<DeclaredAddress> told(XendHost xend, Guest guest, Nic nic) {
    if (!nic.declared().isEmpty() || !(nic.address() instanceof NicAddress.FromDhcp)) {
      return nic.declared();
    }
    return Optional.ofNullable(xend.leases().get(new NicRef(guest.name(), nic.name())))
        .map(lease -> List.of(new DeclaredAddress(lease, Optional.empty())))
        .orElse(List.of());
  }

  private static String told(Where where, Vif vif) {
    if (where.network().isEmpty() || where.network().get() instanceof HostOnlyNetwork) {
      return ".";
    } else if (where.network().get() instanceof Bridge bridge) {
      boolean antispoof = bridge.settings().on(XendSwitches.ANTISPOOF, false);
      if (vif.ip().isEmpty()) {
        return antispoof ? ": antispoof lets any address pass where none is told." : ".";
      }
      return antispoof
          ? ": antispoof lets no other address pass."
          : ": ip stops nothing on a bridge without antispoof.";
    } else if (vif.ip().isEmpty()) {
      return where.network().get() instanceof NatNetwork
          ? ": vif-nat routes 10.(D / 256).(D mod 256).(card + 1) to it, D the domain's number."
          : ": without ip vif-route makes no route to it, and it reaches nobody.";
    }
    String routed = ": dom0 routes " + vif.ip().get(0).address() + " to the vif";
    return where.network().get() instanceof NatNetwork
        ? routed
            + VifNat.gateway(vif.ip().get(0).address())
                .map(own -> ", whose own address is " + own + " (last octet + 127).")
                .orElse(", and vif-nat fails: last octet + 127 is more than 255.")
        : routed + ".";
  }

  private static List<String> limits(XendHost xend, Nic nic, Vif vif, String device) {
    var limits = new ArrayList<String>();
    nic.rate()
        .filter(rate -> !VifRate.holds(rate))
        .ifPresent(rate -> limits.add(device + ": xend cannot count this rate and sets no limit."));
    nic.model()
        .filter(chip -> vif.model().isEmpty())
        .ifPresent(
            chip ->
                limits.add(
                    "left out, xm of Xen "
                        + xend.version().text()
                        + " takes no such model: "
                        + Ascii.shown(chip)));
    nic.settings()
        .value(XendSwitches.SCRIPT)
        .filter(words -> !Vif.SCRIPT.matcher(words).matches())
        .ifPresent(words -> limits.add("left out, no script has that name: " + Ascii.shown(words)));
    return limits;
  }
}
