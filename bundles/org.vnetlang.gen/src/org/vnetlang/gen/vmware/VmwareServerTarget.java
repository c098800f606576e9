package org.vnetlang.gen.vmware;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vnetlang.gen.Ascii;
import org.vnetlang.gen.GeneratedFile;
import org.vnetlang.gen.SafeName;
import org.vnetlang.gen.Target;
import org.vnetlang.model.Guest;
import org.vnetlang.model.Host;
import org.vnetlang.model.NatNetwork;
import org.vnetlang.model.Network;
import org.vnetlang.model.Platform.Product;
import org.vnetlang.model.Segment;
import org.vnetlang.plan.vmware.Vmnet;

/**
 * VMware Server 1.0 on Linux: records for {@code /etc/vmware/locations}, each vmnet's dhcpd.conf
 * and nat.conf, and the network lines of each guest's .vmx.
 */
public final class VmwareServerTarget implements Target {

  @Override
  public String name() {
    return "vmware-server";
  }

  @Override
  public boolean covers(Host host) {
    return host.platform()
        .filter(platform -> platform.product() == Product.VMWARE_SERVER)
        .isPresent();
  }

  @Override
  public List<GeneratedFile> files(Network network, Host host) {
    var files = new ArrayList<GeneratedFile>();
    files.add(locations(host));
    for (Segment served : Hubs.served(host)) {
      Vmnet vmnet = Vmnet.of(served.name()).orElseThrow();
      String folder = "/etc/vmware/" + vmnet + "/";
      files.add(file(host, folder + "dhcpd/dhcpd.conf", VmnetDhcp.of(vmnet, served).print()));
      if (served instanceof NatNetwork nat) {
        NatConf conf = NatConf.of(vmnet, nat, nat.subnets().get(0));
        files.add(file(host, folder + "nat/nat.conf", conf.print()));
      }
    }
    Set<String> names = new HashSet<>();
    for (Guest guest : host.guests()) {
      String name = SafeName.of(guest.name());
      if (names.add(name)) {
        files.add(vmx(host, guest, name));
      }
    }
    return List.copyOf(files);
  }

  private static GeneratedFile file(Host host, String location, String content) {
    return new GeneratedFile(
        host.name(),
        SafeName.of(host.name()) + location,
        content,
        GeneratedFile.Mode.FILE,
        "root:root",
        location);
  }

  private static GeneratedFile locations(Host host) {
    String location = "/etc/vmware/locations";
    Hubs hubs = Hubs.of(host);
    var text =
        new StringBuilder(
            """
            # Records of vnet to append to /etc/vmware/locations while VMware is stopped.
            # The file is a log: the last word on a key wins, other first words are ignored.
            """);
    hubs.leftOut().forEach(sentence -> text.append(Ascii.comment(sentence)));
    text.append(Locations.of(hubs.hubs(), hubs.silent()).print());
    return new GeneratedFile(
        host.name(),
        SafeName.of(host.name()) + location,
        text.toString(),
        GeneratedFile.Mode.FILE,
        "root:root",
        GeneratedFile.APPEND + location);
  }

  private static GeneratedFile vmx(Host host, Guest guest, String name) {
    String head =
        """
        # Network lines of vnet for the .vmx of guest %s, powered off.
        # They replace its lines that begin with ethernet.
        """
            .formatted(name);
    return new GeneratedFile(
        host.name(),
        SafeName.of(host.name()) + "/vmx/" + name + ".vmx",
        head + Vmx.of(host, guest).print(),
        GeneratedFile.Mode.FILE,
        "root:root",
        GeneratedFile.MERGE + name + ".vmx");
  }
}
