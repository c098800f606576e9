package org.vnetlang.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vnetlang.gen.GeneratedFile;
import org.vnetlang.gen.SafeName;
import org.vnetlang.gen.dhcpd.DhcpdConf;
import org.vnetlang.gen.dhcpd.DhcpdReader;
import org.vnetlang.gen.dhcpd.Dialect;
import org.vnetlang.gen.dhcpd.HostEntry;
import org.vnetlang.gen.dhcpd.SubnetEntry;
import org.vnetlang.gen.xend.DomU;
import org.vnetlang.gen.xend.DomUReader;
import org.vnetlang.gen.xend.Vif;
import org.vnetlang.gen.xend.XendConfigReader;
import org.vnetlang.gen.xend.XendTarget;
import org.vnetlang.model.Guest;
import org.vnetlang.model.Host;
import org.vnetlang.model.RawLines;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;
import org.vnetlang.plan.xen.XenNames;
import org.vnetlang.plan.xen.XendVersion;

/** Every string of a host in turn, and all at once, is hostile: nothing leaves its place. */
class XendHostileTest {
  private static final Host CLEAN = XenLaboratory.host("3.0.4");
  private static final Map<String, GeneratedFile> FILES =
      XendGoldenTest.files(CLEAN).stream()
          .collect(Collectors.toMap(GeneratedFile::location, Function.identity()));

  private static final String WORD = "[A-Za-z0-9_./:][A-Za-z0-9_.:/+-]*";
  private static final Pattern SCRIPT =
      Pattern.compile(
          "(network-(bridge|route|nat|vnet|proxy-arp)|(vif-with-dhcp )?vif-(bridge|route|nat))"
              + "( (netdev|bridge|vifnum|antispoof|dhcp)=[A-Za-z0-9_][A-Za-z0-9_.:-]*)*");

  /** Lines of scripts that hold no name at all. */
  private static final Set<String> FIXED =
      Stream.of(XendVersion.values())
          .flatMap(version -> XendGoldenTest.files(XenLaboratory.host(version.text())).stream())
          .filter(file -> file.mode() == GeneratedFile.Mode.SCRIPT || defaults(file))
          .flatMap(file -> file.content().lines())
          .collect(Collectors.toSet());

  private static final Pattern CALL =
      Pattern.compile("  [a-z_]+( (-{1,2})?([a-z]+=)?" + WORD + ")+|" + WORD);

  @Test
  void noStringLeavesItsPlace() {
    int slots = StringSlots.count(CLEAN);
    assertThat(slots).isGreaterThan(80);
    for (int slot = 0; slot < slots; slot++) {
      for (String hostile : HostileStrings.ALL) {
        check(StringSlots.with(CLEAN, slot, hostile), hostile, "string " + slot);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(XendVersion.class)
  void allStringsAtOnceLeaveNothingButComments(XendVersion version) {
    Host clean = XenLaboratory.host(version.text());
    for (String hostile : HostileStrings.ALL) {
      Host host = StringSlots.withAll(clean, hostile);
      check(XenSetups.on(clean.platform(), host), hostile, "all strings");
    }
  }

  /** Most strings change one file: a text that was found harmless is harmless everywhere. */
  private final Set<String> checked = new HashSet<>();

  private void check(Host host, String hostile, String what) {
    if (!new XendTarget().covers(host)) {
      return; // the string of the version
    }
    Set<String> paths = new TreeSet<>();
    for (GeneratedFile file : XendGoldenTest.files(host)) {
      String where = what + " is " + hostile + " in " + file.path();
      assertThat(file.path()).as(where).matches("([A-Za-z0-9_][A-Za-z0-9._-]*/)+[a-zA-Z0-9._-]+");
      assertThat(file.location()).as(where).matches("(merge into )?[A-Za-z0-9._/-]+");
      assertThat(paths.add(file.path())).as(where).isTrue();
      if (checked.add(file.content())) {
        assertThat(onlyAscii(file.content())).as(where).isTrue();
        content(file, host, hostile, where);
      }
    }
    for (String path : paths) {
      assertThat(paths).as("no file is a folder").noneMatch(other -> other.startsWith(path + "/"));
    }
  }

  private static boolean onlyAscii(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c <= '~' || c == '\n' || c == '\t');
  }

  private static void content(GeneratedFile file, Host host, String hostile, String where) {
    if (file.mode() == GeneratedFile.Mode.SCRIPT) {
      script(file.content(), where);
    } else if (defaults(file)) {
      script(file.content(), where);
    } else if (file.path().endsWith("xend-config.sxp")) {
      settings(file.content(), host, where);
    } else if (file.path().endsWith(".cfg")) {
      guest(file.content(), host, hostile, where);
    } else {
      dhcpd(file.content(), where);
    }
  }

  private static boolean defaults(GeneratedFile file) {
    return file.path().contains("/etc/default/");
  }

  private static void script(String text, String where) {
    text.lines()
        .filter(line -> !FIXED.contains(line) && !line.stripLeading().startsWith("# "))
        .forEach(line -> assertThat(line).as(where).matches(CALL));
  }

  private static void settings(String text, Host host, String where) {
    XendVersion version = XendVersion.of(host.platform().orElseThrow()).orElseThrow();
    Map<String, String> read = read(XendConfigReader.read(text, version), where);
    assertThat(read.getOrDefault("network-script", "network-nat")).as(where).matches(SCRIPT);
    assertThat(read.get("vif-script")).as(where).matches(SCRIPT);
    Set<String> keys = new HashSet<>(Set.of("network-script", "vif-script", "console-limit"));
    version.defaultLines().forEach(line -> keys.add(line.key()));
    assertThat(keys).as(where).containsAll(read.keySet());
    version
        .defaultLines()
        .forEach(line -> assertThat(read).as(where).containsEntry(line.key(), line.value()));
  }

  private static void guest(String text, Host host, String hostile, String where) {
    DomU read = read(DomUReader.read(text), where);
    List<String> names =
        host.guests().stream()
            .flatMap(guest -> Stream.of(guest.shownName(), SafeName.of(guest.name())))
            .toList();
    assertThat(XenNames.domain(read.name())).as(where).isTrue();
    assertThat(names)
        .as(where)
        .containsAnyOf(read.name(), read.name().replaceFirst("-[0-9]{1,2}$", ""));
    assertThat(host.raw().stream().map(RawLines::lines).flatMap(List::stream).toList())
        .as(where)
        .containsAll(read.kept());
    Set<Mac> macs =
        CLEAN.guests().stream()
            .map(Guest::nics)
            .flatMap(List::stream)
            .map(nic -> nic.mac())
            .collect(Collectors.toSet());
    for (Vif vif : read.vifs()) {
      assertThat(macs).as(where).contains(vif.mac());
      assertThat(vif.bridge().orElse("lonely"))
          .as(where)
          .isIn("xenbr0", "xenbr7", "xenbr9", "br300", "lonely", "inner", hostile);
      assertThat(vif.script().orElse("vif-nat"))
          .as(where)
          .matches(script -> SCRIPT.matcher(script).matches() || own(script, hostile));
    }
    read.kernel()
        .flatMap(kernel -> kernel.hostname())
        .ifPresent(name -> assertThat(names).as(where).contains(name));
  }

  private static boolean own(String script, String hostile) {
    return script.equals("vif-other") || script.equals(hostile);
  }

  private static void dhcpd(String text, String where) {
    DhcpdConf read = read(DhcpdReader.read(text, Dialect.ISC_4), where);
    String location = "/etc/dhcp3/dhcpd.conf";
    String cleanText = FILES.get(location).content();
    DhcpdConf clean = read(DhcpdReader.read(cleanText, Dialect.ISC_4), where);
    assertThat(clean.subnets().stream().map(SubnetEntry::subnet).toList())
        .as(where)
        .containsAll(read.subnets().stream().map(SubnetEntry::subnet).toList());
    for (HostEntry host : read.hosts()) {
      Ipv4 address = host.address().orElseThrow();
      assertThat(clean.hosts().stream().map(HostEntry::hardware))
          .as(where)
          .contains(host.hardware());
      assertThat(clean.subnets().stream().anyMatch(it -> it.subnet().contains(address)))
          .as(where)
          .isTrue();
    }
  }

  private static <T> T read(org.vnetlang.gen.Reading<T> reading, String where) {
    assertThat(reading).as(where).isInstanceOf(org.vnetlang.gen.Reading.Read.class);
    return ((org.vnetlang.gen.Reading.Read<T>) reading).value();
  }
}
