package org.vnetlang.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vnetlang.gen.GeneratedFile;
import org.vnetlang.gen.Reading;
import org.vnetlang.gen.dhcpd.DhcpdConf;
import org.vnetlang.gen.dhcpd.DhcpdReader;
import org.vnetlang.gen.dhcpd.Dialect;
import org.vnetlang.gen.dhcpd.HostEntry;
import org.vnetlang.gen.dhcpd.Parameters;
import org.vnetlang.gen.dhcpd.SubnetEntry;
import org.vnetlang.gen.vmware.Hub;
import org.vnetlang.gen.vmware.Locations;
import org.vnetlang.gen.vmware.LocationsReader;
import org.vnetlang.gen.vmware.NatConfReader;
import org.vnetlang.gen.vmware.Vmx;
import org.vnetlang.gen.vmware.VmxNic;
import org.vnetlang.gen.vmware.VmxReader;
import org.vnetlang.model.Host;
import org.vnetlang.model.address.Mac;
import org.vnetlang.plan.vmware.Vmnet;

/** Every string of a host in turn, and all at once, is hostile: nothing leaves its place. */
class VmwareHostileTest {
  private static final Host CLEAN = VmwareGoldenTest.laboratory();
  private static final Map<String, GeneratedFile> FILES =
      VmwareGoldenTest.files(CLEAN).stream()
          .collect(Collectors.toMap(GeneratedFile::location, Function.identity()));

  @Test
  void noStringLeavesItsPlace() {
    int slots = StringSlots.count(CLEAN);
    assertThat(slots).isGreaterThan(30);
    for (int slot = 0; slot < slots; slot++) {
      for (String hostile : HostileStrings.ALL) {
        check(StringSlots.with(CLEAN, slot, hostile), hostile, "string " + slot);
      }
    }
  }

  @Test
  void allStringsAtOnceLeaveNothingButComments() {
    int slots = StringSlots.count(CLEAN);
    for (String hostile : HostileStrings.ALL) {
      Host host = CLEAN;
      for (int slot = 0; slot < slots; slot++) {
        host = StringSlots.with(host, slot, hostile);
      }
      check(host, hostile, "all strings");
    }
  }

  private static void check(Host host, String hostile, String what) {
    Set<String> paths = new HashSet<>();
    for (GeneratedFile file : VmwareGoldenTest.files(host)) {
      String where = what + " is " + hostile + " in " + file.path();
      assertThat(file.path()).as(where).matches("([A-Za-z0-9_][A-Za-z0-9._-]*/)+[a-zA-Z0-9._-]+");
      assertThat(file.location()).as(where).matches("(append to |merge into )?[A-Za-z0-9._/-]+");
      assertThat(paths.add(file.path())).as(where).isTrue();
      assertThat(onlyAscii(file.content())).as(where).isTrue();
      content(file, hostile, where);
    }
  }

  private static boolean onlyAscii(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c <= '~' || c == '\n' || c == '\t');
  }

  private static void content(GeneratedFile file, String hostile, String where) {
    String text = file.content();
    if (file.path().endsWith("/locations")) {
      hubs(LocationsReader.strict(text), hostile, where);
    } else if (file.path().endsWith("/dhcpd.conf")) {
      assertThat(normal(read(DhcpdReader.read(text, Dialect.ISC_2_0), where)))
          .as(where)
          .isEqualTo(normal(read(DhcpdReader.read(clean(file), Dialect.ISC_2_0), where)));
    } else if (file.path().endsWith("/nat.conf")) {
      assertThat(read(NatConfReader.read(text), where))
          .isEqualTo(read(NatConfReader.read(clean(file)), where));
    } else {
      vmx(read(VmxReader.read(text), where), hostile, where);
    }
  }

  private static String clean(GeneratedFile file) {
    return FILES.get(file.location()).content();
  }

  private static <T> T read(Reading<T> reading, String where) {
    assertThat(reading).as(where).isInstanceOf(Reading.Read.class);
    return ((Reading.Read<T>) reading).value();
  }

  private static void hubs(Reading<Locations> reading, String hostile, String where) {
    Set<Hub> allowed =
        new HashSet<>(
            LocationsReader.lenient(FILES.get("append to /etc/vmware/locations").content()).hubs());
    allowed.add(new Hub.Bridged(new Vmnet(2), hostile));
    assertThat(allowed).as(where).containsAll(read(reading, where).hubs());
  }

  /** Without what a string may change: labels, domains, and whether a switch is known. */
  private static DhcpdConf normal(DhcpdConf conf) {
    List<SubnetEntry> subnets =
        conf.subnets().stream().map(subnet -> subnet.with(normal(subnet.parameters()))).toList();
    List<HostEntry> hosts = conf.hosts().stream().map(host -> host.named("h")).toList();
    return new DhcpdConf(conf.global(), subnets, hosts);
  }

  private static Parameters normal(Parameters written) {
    return new Parameters(
        Optional.empty(),
        written.unknownClients(),
        written.defaultLease(),
        written.maxLease(),
        written.options().withDomain(Optional.empty()));
  }

  private static void vmx(Vmx vmx, String hostile, String where) {
    Vmx clean = read(VmxReader.read(FILES.get("merge into many.vmx").content()), where);
    assertThat(vmx.displayName().filter(name -> !name.equals(hostile)))
        .as(where)
        .isIn(clean.displayName(), Optional.empty());
    List<Mac> macs = clean.nics().stream().map(VmxNic::mac).toList();
    Set<VmxNic.Connection> connections =
        clean.nics().stream().map(VmxNic::connection).collect(Collectors.toSet());
    connections.add(new VmxNic.Connection.Custom(new Vmnet(8)));
    for (VmxNic nic : vmx.nics()) {
      assertThat(macs).as(where).contains(nic.mac());
      assertThat(connections).as(where).contains(nic.connection());
      assertThat(nic.model().orElse("e1000")).as(where).isIn("e1000", hostile);
    }
  }
}
