package org.vnetlang.lang.validation.network;

import java.util.function.Consumer;
import org.vnetlang.model.Host;
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
      for (var machine : lan.machines()) {
        machine.nics().forEach(nic -> form(nic, Subject.machine(machine.name()), found));
      }
    }
    for (var host : network.hosts()) {
      host.nics().forEach(nic -> form(nic, Subject.host(host.name()), found));
      for (var guest : host.guests()) {
        for (var nic : guest.nics()) {
          form(nic, Subject.guest(guest.name()), found);
          platform(nic, host, Subject.guest(guest.name()).nic(nic.name()).part("mac"), found);
        }
      }
    }
  }

  private static void form(Nic nic, Subject owner, Consumer<Finding> found) {
    var subject = owner.nic(nic.name()).part("mac");
    var mac = nic.mac();
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
