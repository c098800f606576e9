package org.vnetlang.core.tests.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vnetlang.model.address.HostPart;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Ipv4Range;
import org.vnetlang.model.address.Mac;
import org.vnetlang.model.address.Prefix;

class AddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1.2.3",
        "1.2.3.4.5",
        "256.1.1.1",
        "1.2.3.-4",
        "01.2.3.4",
        "1..2.3",
        " 1.2.3.4",
        "1.2.3.4 ",
        "a.b.c.d",
        "1.2.3.4/24",
        "٣.1.1.1"
      })
  void whatIsNoAddressIsEmpty(String text) {
    assertThat(Ipv4.parse(text)).isEmpty();
  }

  @Test
  void addressesPrintAsTheyWereReadAndSortAsNumbers() {
    var random = new Random(20060916);
    for (int i = 0; i < 1000; i++) {
      var ip = new Ipv4(random.nextInt());
      assertThat(Ipv4.parse(ip.toString())).contains(ip);
      var mac = new Mac(random.nextLong());
      assertThat(Mac.parse(mac.toString())).contains(mac);
      assertThat(Mac.parse(mac.toString().replace(':', '-'))).contains(mac);
    }
    assertThat(Ipv4.of("9.0.0.0")).isLessThan(Ipv4.of("10.0.0.0"));
    assertThat(Ipv4.of("127.0.0.1")).isLessThan(Ipv4.of("192.168.0.1"));
  }

  @ParameterizedTest
  @CsvSource({
    "192.168.0.0/24, 255.255.255.0, 192.168.0.255",
    "10.20.0.0/16, 255.255.0.0, 10.20.255.255",
    "0.0.0.0/0, 0.0.0.0, 255.255.255.255",
    "10.0.0.4/31, 255.255.255.254, 10.0.0.5",
    "10.0.0.4/32, 255.255.255.255, 10.0.0.4",
  })
  void aPrefixHasItsMaskAndItsBroadcast(String prefix, String mask, String broadcast) {
    assertThat(Prefix.of(prefix).mask()).hasToString(mask);
    assertThat(Prefix.of(prefix).broadcast()).hasToString(broadcast);
    assertThat(Prefix.of(prefix)).hasToString(prefix);
  }

  @Test
  void hostBitsAreCutFromAPrefixAndKeptInAnInterfaceAddress() {
    assertThat(Prefix.of("192.168.0.5/24")).isEqualTo(Prefix.of("192.168.0.0/24"));
    assertThat(InterfaceAddress.parse("192.168.0.5/24"))
        .map(InterfaceAddress::address)
        .contains(Ipv4.of("192.168.0.5"));
    assertThat(InterfaceAddress.parse("192.168.0.5/33")).isEmpty();
    assertThat(InterfaceAddress.parse("192.168.0.5")).isEmpty();
  }

  @Test
  void neitherNetworkNorBroadcastBelongsToAMachine() {
    var subnet = Prefix.of("192.168.0.0/24");
    assertThat(subnet.usable(Ipv4.of("192.168.0.0"))).isFalse();
    assertThat(subnet.usable(Ipv4.of("192.168.0.255"))).isFalse();
    assertThat(subnet.usable(Ipv4.of("192.168.0.254"))).isTrue();
    assertThat(subnet.usable(Ipv4.of("192.168.1.1"))).isFalse();
    assertThat(Prefix.of("10.0.0.0/31").usable(Ipv4.of("10.0.0.0"))).isTrue();
  }

  @Test
  void hostPartsReplaceTheLastOctets() {
    var network = Prefix.of("10.20.0.0/16");
    assertThat(HostPart.parse(".69").orElseThrow().in(network)).hasToString("10.20.0.69");
    assertThat(HostPart.parse(".1.69").orElseThrow().in(network)).hasToString("10.20.1.69");
    assertThat(HostPart.parse(".1.2.3").orElseThrow().in(network)).hasToString("10.1.2.3");
    assertThat(HostPart.parse(".1.2.3.4")).isEmpty();
    assertThat(HostPart.parse(".256")).isEmpty();
    assertThat(HostPart.parse("69")).isEmpty();
  }

  @Test
  void overlapsAreSeenFromBothSides() {
    var wide = Prefix.of("10.0.0.0/8");
    var narrow = Prefix.of("10.9.0.0/24");
    assertThat(wide.overlaps(narrow)).isTrue();
    assertThat(narrow.overlaps(wide)).isTrue();
    assertThat(narrow.overlaps(Prefix.of("10.9.1.0/24"))).isFalse();
    assertThat(wide.contains(narrow)).isTrue();
    assertThat(narrow.contains(wide)).isFalse();
  }

  @Test
  void aReversedRangeHoldsNothing() {
    var range = new Ipv4Range(Ipv4.of("10.0.0.9"), Ipv4.of("10.0.0.5"));
    assertThat(range.reversed()).isTrue();
    assertThat(range.size()).isZero();
    assertThat(range.contains(Ipv4.of("10.0.0.7"))).isFalse();
    var pool = new Ipv4Range(Ipv4.of("10.0.0.5"), Ipv4.of("10.0.0.9"));
    assertThat(pool.size()).isEqualTo(5);
    assertThat(pool.overlaps(range)).isFalse();
    assertThat(pool.overlaps(new Ipv4Range(Ipv4.of("10.0.0.9"), Ipv4.of("10.0.0.10")))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00:16:3e:5a:1f",
        "00:16:3e:5a:1f:02:03",
        "00:16:3e:5a:1f:zz",
        "00:16-3e:5a:1f:02",
        "00163e5a1f02",
        "0:16:3e:5a:1f:02:"
      })
  void whatIsNoMacIsEmpty(String text) {
    assertThat(Mac.parse(text)).isEmpty();
  }

  @Test
  void theGroupBitMakesAMacUnusable() {
    assertThat(Mac.of("01:00:5e:00:00:01").multicast()).isTrue();
    assertThat(Mac.of("fe:ff:ff:ff:ff:ff").multicast()).isFalse();
    assertThat(Mac.of("00:16:3e:5a:1f:02").oui()).isEqualTo(0x00163e);
  }
}
