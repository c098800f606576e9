package org.vnetlang.lang.tests.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lenient tokens get sentences: which code, which characters, which mend. */
class ReadingTest {
  private static final String HOST =
      "lan l 10.0.0.0/24\n"
          + "host h runs xen 3.0.4 { nic eth0 on l %s\n"
          + " nat n via eth0 subnet 10.9.0.0/24 { %s } }\n"
          + "%s";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ip 10.0.0.256           | bad-address at «10.0.0.256»
          ip 10.0.0               | bad-address at «10.0.0»
          ip 010.0.0.1            | bad-address at «010.0.0.1»
          ip .5-.9                | range-needs-to at «.5-.9» -> .5 to .9
          ip 2001:db8::1          | ipv6-address at «2001:db8::1»
          mac 00:40:d0:65:b2      | mac-pairs at «00:40:d0:65:b2»
          mac 00:40:d0:65:b2:zz   | mac-digits at «00:40:d0:65:b2:zz»
          mtu 67                  | bad-number at «67»
          mtu 99999999999999999999| bad-number at «99999999999999999999»
          vlan 4095               | bad-number at «4095»
          rate 10                 | unit-missing at «10»
          rate 10 furlongs        | unknown-unit at «10»
          rate 10Mb/s             | unit-needs-blank at «10Mb/s» -> 10 Mb/s
          ip .1 ip .2             | option-twice at «ip .2»
          ip .1 dhcp              | option-twice at «dhcp»
          over eth9               | misspelt-name at «eth9» -> eth0
          """)
  void cardsSayWhatIsWrong(String option, String problem) {
    assertThat(Meaning.of(HOST.formatted(option, "", "")).problems()).containsExactly(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dhcp range .128-.254            | range-needs-to at «.128-.254» -> .128 to .254
          dhcp range .128                 | range-without-end at «.128»
          dhcp range .1 to .9 lease 30min | unit-needs-blank at «30min» -> 30 min
          dhcp range .1 to .9 lease 30    | unit-missing at «30»
          forward tpc 80 to .5            | unknown-protocol at «tpc» -> tcp
          forward tcp 70000 to .5         | bad-number at «70000»
          reserve .5 for nobody           | unknown-name at «nobody»
          """)
  void servicesSayWhatIsWrong(String member, String problem) {
    assertThat(Meaning.of(HOST.formatted("", member, "")).problems()).containsExactly(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lan m 192.168.0.0                         | subnet-without-length at «192.168.0.0» -> 192.168.0.0/24
          lan m 192.168.0.5/24                      | host-bits-in-subnet at «192.168.0.5/24» -> 192.168.0.0/24
          lan m 192.168.0.0/255.255.25.0            | bad-netmask at «192.168.0.0/255.255.25.0»
          lan m 192.168.0.0/255.255.255.0           | netmask-for-length at «192.168.0.0/255.255.255.0» -> 192.168.0.0/24
          lan m 192.168.0.0/33                      | bad-subnet at «192.168.0.0/33»
          lan l 10.1.0.0/24                         | duplicate-name at «l»
          host x { }                                | missing-platform at «x»
          host x runs xen                           | missing-version at «xen»
          host x runs xen 3.1                       | unknown-version at «3.1» -> 3.0.4
          host x runs qemu 7                        | unknown-product at «qemu»
          guest g { }                               | guest-without-host at «g»
          guest g on h { nic eth0 on l }            | guest-on-lan at «l»
          guest g on h { nic eth0 on nn ip .4 }     | host-has-no-network at «nn»
          guest g[1 to 3] on h                      | none
          guest g[3 to 1] on h                      | array-reversed at «[3 to 1]»
          guest g[3] on h                           | array-without-end at «3» -> 1 to 3
          guest g[1 to 999999] on h                 | array-too-large at «[1 to 999999]»
          expect h[2] can reach internet            | not-an-array at «2»
          expect hh can reach internet              | misspelt-name at «hh» -> h
          expect h.eth7 can reach internet          | no-such-part at «eth7»
          """)
  void statementsSayWhatIsWrong(String statement, String problem) {
    var expected = problem.equals("none") ? new String[0] : new String[] {problem};
    assertThat(Meaning.of(HOST.formatted("", "", statement)).problems()).containsExactly(expected);
  }
}
