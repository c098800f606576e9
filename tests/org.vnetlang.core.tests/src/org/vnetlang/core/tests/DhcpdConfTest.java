package org.vnetlang.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vnetlang.gen.Reading;
import org.vnetlang.gen.dhcpd.DhcpdConf;
import org.vnetlang.gen.dhcpd.DhcpdReader;
import org.vnetlang.gen.dhcpd.Dialect;
import org.vnetlang.gen.dhcpd.HostEntry;
import org.vnetlang.gen.dhcpd.Options;
import org.vnetlang.gen.dhcpd.Parameters;
import org.vnetlang.gen.dhcpd.ServedNetwork;
import org.vnetlang.gen.dhcpd.SubnetEntry;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Ipv4Range;
import org.vnetlang.model.address.Mac;
import org.vnetlang.model.address.Prefix;

class DhcpdConfTest {
  private static final Ipv4 ROUTER = Ipv4.of("10.0.0.1");
  private static final Mac MAC = Mac.of("00:16:3e:5a:1f:02");

  private static final List<String> FOREIGN =
      List.of(
          "execute(\"touch\", \"canary\");",
          "include \"/etc/passwd\";",
          "on commit { execute(\"touch\"); }",
          "if option host-name = \"x\" { }",
          "class \"a\" { match hardware; }",
          "pool { range 10.0.0.1 10.0.0.2; }",
          "key k { algorithm hmac-md5; secret x; }",
          "option host-name \"x\";",
          "option domain-name \"a\nb\";",
          "option domain-name \"\\101\";",
          "option routers host.example.org;",
          "omapi-port 7911;",
          "log-facility local7;",
          "filename \"/pxelinux.0\";",
          "next-server 10.0.0.9;",
          "group { }",
          "subnet 10.0.0.1 netmask 255.255.255.0 { }",
          "subnet 10.0.0.0 netmask 255.0.255.0 { }",
          "subnet 10.0.0.0 netmask 255.255.255.0 {",
          "subnet 10.0.0.0 netmask 255.255.255.0 { filename \"x\"; }",
          "host a { fixed-address 10.0.0.1; }",
          "host a { hardware ethernet 00:16:3e:5a:1f; }",
          "host a { hardware ethernet 00-16-3e-5a-1f-02; }",
          "option domain-name \"" + "a".repeat(256) + "\";",
          "host a { hardware ethernet 00:16:3e:5a:1f:02; execute(\"x\"); }",
          "default-lease-time -1;",
          "default-lease-time 4294967296;",
          "max-lease-time 1; max-lease-time 2;",
          "authoritative",
          "}",
          "\u0000",
          "\r");

  /** Every statement there is, with a domain. */
  static DhcpdConf everything(Optional<String> domain, String label) {
    var options =
        new Options(
            List.of(ROUTER, ROUTER.plus(1)),
            List.of(ROUTER),
            domain,
            Optional.of(Ipv4.of("10.0.0.255")),
            List.of(ROUTER));
    var parameters =
        new Parameters(
            Optional.of(true), Optional.of(false), Optional.of(1800L), Optional.of(7200L), options);
    var range = new Ipv4Range(Ipv4.of("10.0.0.128"), Ipv4.of("10.0.0.253"));
    return new DhcpdConf(
        parameters,
        List.of(
            new SubnetEntry(Prefix.of("10.0.0.0/24"), List.of(range), parameters),
            new SubnetEntry(
                Optional.of(label), Prefix.of("10.1.0.0/16"), List.of(), Parameters.NONE),
            new SubnetEntry(
                Optional.of(label), Prefix.of("10.2.0.1/32"), List.of(), Parameters.NONE)),
        List.of(
            new HostEntry(label, MAC, Optional.of(Ipv4.of("10.0.0.10")), options),
            new HostEntry(label, MAC.plus(1), Optional.empty(), Options.NONE)));
  }

  @Test
  void aServedNetworkIsOneSubnetWithItsReservationsBehindIt() {
    assertThat(ServedNetwork.conf(List.of(VmwareTutorial.VMNET0, VmwareTutorial.VMNET8)))
        .extracting(conf -> conf.print(Dialect.ISC_4))
        .isEqualTo(
            """
            ddns-update-style none;
            subnet 172.16.62.0 netmask 255.255.255.0 {
            \trange 172.16.62.128 172.16.62.253;
            \toption broadcast-address 172.16.62.255;
            \toption routers 172.16.62.2;
            \tdefault-lease-time 1800;
            }
            host web {
            \thardware ethernet 00:50:56:01:02:03;
            \tfixed-address 172.16.62.10;
            }
            """);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatIsWrittenIsReadBack(Dialect dialect) {
    DhcpdConf conf = everything(Optional.of("a \"b\" \\ c"), "web");
    assertThat(DhcpdReader.read(conf.print(dialect), dialect)).isEqualTo(new Reading.Read<>(conf));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void noHostileStringLeavesItsPlace(Dialect dialect) {
    for (String hostile : HostileStrings.ALL) {
      DhcpdConf conf = everything(Optional.of(hostile), hostile);
      DhcpdConf without = everything(Optional.empty(), hostile);
      var read = DhcpdReader.read(conf.print(dialect), dialect);
      assertThat(read).as(hostile).isIn(new Reading.Read<>(conf), new Reading.Read<>(without));
      assertThat(conf.print(dialect)).matches("[\t\n -~]*");
    }
  }

  @Test
  void aTextThatCannotBeWrittenIsLeftOutAndSaid() {
    String text = everything(Optional.of("a\nexecute(x);"), "web").print(Dialect.ISC_2_0);
    assertThat(text)
        .contains("# left out, this file cannot hold it: option domain-name \"a\\u000aexecute")
        .doesNotContain("\nexecute");
  }

  @Test
  void vmwaresDialectWritesALabelWithoutQuotes() {
    DhcpdConf conf = everything(Optional.of("localdomain"), "web");
    assertThat(conf.print(Dialect.ISC_2_0)).contains("option domain-name localdomain;");
    assertThat(conf.print(Dialect.ISC_4)).contains("option domain-name \"localdomain\";");
  }

  @Test
  void labelsAreUniqueBecauseTheServerRefusesTheSecond() {
    assertThat(everything(Optional.empty(), "web").hosts())
        .extracting(HostEntry::name)
        .containsExactly("web", "web-2");
  }

  @Test
  void everyForeignStatementIsRefusedWithItsLine() {
    var accepted = new ArrayList<String>();
    for (String statement : FOREIGN) {
      var read = DhcpdReader.read("# a comment\nauthoritative;\n" + statement, Dialect.ISC_4);
      if (!(read instanceof Reading.Refused<DhcpdConf> refused
          && refused.line() == 3
          && refused.sentence().endsWith("."))) {
        accepted.add(statement + " gave " + read);
      }
    }
    assertThat(accepted).isEmpty();
  }

  @Test
  void whatOnlyTheLaterServerKnowsIsRefusedForTheOlder() {
    assertThat(DhcpdReader.read("ddns-update-style none;", Dialect.ISC_2_0))
        .isEqualTo(new Reading.Refused<>(1, "ISC 2.0 has no ddns-update-style."));
  }
}
