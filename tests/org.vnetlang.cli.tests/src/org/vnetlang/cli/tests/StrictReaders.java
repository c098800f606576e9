package org.vnetlang.cli.tests;

import java.util.List;
import java.util.stream.Stream;
import org.vnetlang.gen.GeneratedFile;
import org.vnetlang.gen.Reading;
import org.vnetlang.gen.dhcpd.DhcpdConf;
import org.vnetlang.gen.dhcpd.DhcpdReader;
import org.vnetlang.gen.dhcpd.Dialect;
import org.vnetlang.gen.dhcpd.HostEntry;
import org.vnetlang.gen.vmware.LocationsReader;
import org.vnetlang.gen.vmware.NatConfReader;
import org.vnetlang.gen.vmware.VmxNic;
import org.vnetlang.gen.vmware.VmxReader;
import org.vnetlang.gen.xend.DomUReader;
import org.vnetlang.gen.xend.Vif;
import org.vnetlang.gen.xend.XendConfigReader;
import org.vnetlang.model.Host;
import org.vnetlang.model.Nic;
import org.vnetlang.model.Reservation;
import org.vnetlang.model.address.Mac;
import org.vnetlang.plan.xen.XendVersion;

/** Reads generated files as strictly as can be: each must be one that we write. */
final class StrictReaders {
  /** VMware's files declare the host's own adapter of a vmnet as well. */
  private static final String HOST_ADAPTERS = "00:50:56:c0:00:";

  private StrictReaders() {}

  /** The MAC addresses that a file speaks of; throws where it is none of ours. */
  static List<Mac> macs(GeneratedFile file, Host host) {
    var text = file.content();
    var name = file.path().replaceFirst("^[^/]*/", "");
    if (name.endsWith("/locations")) {
      value(LocationsReader.strict(text), file);
      return List.of();
    } else if (name.endsWith("nat.conf")) {
      value(NatConfReader.read(text), file);
      return List.of();
    } else if (name.endsWith(".vmx")) {
      return value(VmxReader.read(text), file).nics().stream().map(VmxNic::mac).toList();
    } else if (name.endsWith("dhcpd.conf")) {
      return dhcpd(text, name, file);
    } else if (name.endsWith("xend-config.sxp")) {
      var version = XendVersion.of(host.platform().orElseThrow()).orElseThrow();
      value(XendConfigReader.read(text, version), file);
      return List.of();
    } else if (name.endsWith(".cfg")) {
      return value(DomUReader.read(text), file).vifs().stream().map(Vif::mac).toList();
    }
    return List.of();
  }

  private static List<Mac> dhcpd(String text, String name, GeneratedFile file) {
    var dialect = name.contains("vmware") ? Dialect.ISC_2_0 : Dialect.ISC_4;
    DhcpdConf conf = value(DhcpdReader.read(text, dialect), file);
    return conf.hosts().stream()
        .map(HostEntry::hardware)
        .filter(mac -> !mac.toString().startsWith(HOST_ADAPTERS))
        .toList();
  }

  private static <T> T value(Reading<T> reading, GeneratedFile file) {
    if (reading instanceof Reading.Read<T> read) {
      return read.value();
    }
    throw new AssertionError(file.path() + ": " + reading + "\n" + file.content());
  }

  /** The MAC addresses of a host's guests and of what its networks reserve. */
  static List<Mac> known(Host host) {
    return Stream.concat(
            host.guests().stream().flatMap(guest -> guest.nics().stream()).map(Nic::mac),
            host.networks().stream()
                .flatMap(network -> network.services().reservations().stream())
                .map(Reservation::mac))
        .toList();
  }
}
