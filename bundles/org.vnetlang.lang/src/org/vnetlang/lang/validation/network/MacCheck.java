package org.vnetlang.lang.validation.network;

import java.util.List;
import java.util.function.Consumer;
import org.vnetlang.model.Host;
import org.vnetlang.model.Machine;
import org.vnetlang.model.Network;
import org.vnetlang.model.Nic;
import org.vnetlang.model.Platform.Product;
import org.vnetlang.model.address.Mac;
import org.vnetlang.model.finding.Finding;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Subject;
import org.vnetlang.plan.vmware.GuestMac;
import org.vnetlang.plan.xen.XenMac;

/** MAC addresses: of one station, and in the range that the platform takes. */
final class MacCheck implements NetworkCheck {
  /** IMC Networks, one digit away from VMware's 00:0c:29 (IEEE MA-L). */
  private static final int MISREAD = 0x000029;

  @Override
  public void check(Network network, Consumer<Finding> found) {
    for (var lan : network.lans()) {
      machines(lan.machines(), found);
      lan.routers()
          .forEach(
              router ->
                  router.mac().ifPresent(mac -> form(mac, Subject.router(router.name()), found)));
    }
    machines(network.machines(), found);
    machines(network.internet(), found);
    for (var host : network.hosts()) {
      host.nics().forEach(nic -> form(nic.mac(), Subject.host(host.name()).nic(nic.name()), found));
      for (var guest : host.guests()) {
        for (var nic : guest.nics()) {
          guest(nic, host, Subject.guest(guest.name()).nic(nic.name()), found);
        }
      }
    }
  }

  private static void machines(List<Machine> machines, Consumer<Finding> found) {
    for (var machine : machines) {
      var subject = Subject.machine(machine.name());
      machine.nics().forEach(nic -> form(nic.mac(), subject.nic(nic.name()), found));
    }
  }

  /** A misread digit is said alone: that the address is in no range of VMware's follows from it. */
  private static void guest(Nic nic, Host host, Subject subject, Consumer<Finding> found) {
    boolean xen = host.platform().filter(on -> on.product() == Product.XEN).isPresent();
    if (nic.mac().oui() != MISREAD || !xen) {
      form(nic.mac(), subject, found);
    }
    if (nic.mac().oui() != MISREAD || xen) {
      platform(nic, host, subject.part("mac"), found);
    }
  }

  private static void form(Mac mac, Subject owner, Consumer<Finding> found) {
    var subject = owner.part("mac");
    if (mac.multicast()) {
      found.accept(Finding.of(Issue.MAC_MULTICAST, subject, mac));
    } else if (mac.bits() == 0) {
      found.accept(Finding.of(Issue.MAC_ZERO, subject, mac));
    } else if (mac.oui() == MISREAD) {
      var meant = GuestMac.generated(mac);
      found.accept(Finding.of(Issue.MAC_MISREAD_VENDOR, subject, mac, meant).mend(meant));
    }
  }

  private static void platform(Nic nic, Host host, Subject subject, Consumer<Finding> found) {
    if (nic.macDerived() || host.platform().isEmpty() || nic.mac().multicast()) {
      return;
    }
    if (host.platform().get().product() == Product.XEN) {
      xen(nic.mac(), subject, found);
    } else {
      vmware(nic.mac(), subject, found);
    }
  }

  private static void xen(Mac mac, Subject subject, Consumer<Finding> found) {
    if (mac.equals(XenMac.BACKEND)) {
      found.accept(Finding.of(Issue.MAC_OF_BACKEND, subject, mac));
    } else if (mac.oui() != XenMac.FIRST.oui() && !local(mac)) {
      found.accept(Finding.of(Issue.MAC_OF_OTHER_VENDOR, subject, mac, XenMac.FIRST, XenMac.LAST));
    }
  }

  private static void vmware(Mac mac, Subject subject, Consumer<Finding> found) {
    switch (GuestMac.of(mac)) {
      case STATIC -> {}
      case GENERATED -> found.accept(Finding.of(Issue.MAC_GENERATED_RANGE, subject, mac));
      case FOREIGN -> {
        var issue =
            mac.oui() == GuestMac.FIRST.oui()
                ? Issue.MAC_OF_VMWARE_ITSELF
                : Issue.MAC_NOT_STATIC_RANGE;
        found.accept(Finding.of(issue, subject, mac));
      }
    }
  }

  /** Locally administered (IEEE 802, U/L bit): nobody's vendor range. */
  private static boolean local(Mac mac) {
    return (mac.bits() >> 41 & 1) != 0;
  }
}
