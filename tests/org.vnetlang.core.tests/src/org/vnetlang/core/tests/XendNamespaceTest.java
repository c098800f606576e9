package org.vnetlang.core.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vnetlang.gen.GeneratedFile;
import org.vnetlang.model.Host;
import org.vnetlang.model.Services;

/** What is written for xend, run on the real kernel in a network namespace of its own. */
class XendNamespaceTest {
  private static final String PROBE =
      "mount -t sysfs none /sys && ip link add probe0 type veth peer name probe1 && brctl addbr"
          + " probe2 && iptables -t nat -L >/dev/null";

  @TempDir Path folder;

  private void assumeNamespaces() throws Exception {
    Ran probe = Ran.in(folder, "unshare", "-mn", "sh", "-c", PROBE);
    assumeTrue(
        probe.exit() == 0,
        "no network namespace with veth, brctl and iptables here: " + probe.said().strip());
  }

  private Ran scene(String text) throws Exception {
    Path scene = Files.writeString(folder.resolve("scene"), text);
    return Ran.in(folder, "unshare", "-mn", "sh", "-e", scene.toString());
  }

  private void install(Host host) throws IOException {
    for (GeneratedFile file : XendGoldenTest.files(host)) {
      write(Path.of(file.location()).getFileName().toString(), file.content());
    }
  }

  private void write(String name, String text) throws IOException {
    Path path = Files.writeString(folder.resolve(name), text);
    assertThat(path.toFile().setExecutable(true)).isTrue();
  }

  /** In the place of network-bridge of Xen 4.1: a bridge with a card, once. */
  private static final String BRIDGE =
      """
      #!/bin/sh
      case $1 in
        start)
          [ ! -e /sys/class/net/xenbr0 ] || exit 0
          brctl addbr xenbr0
          ip link add peth0 type veth peer name far0
          brctl addif xenbr0 peth0
          ;;
        stop) ip link del peth0 ;;
      esac
      """;

  private static final String SECOND_CARD =
      """
      mount -t sysfs none /sys
      ip link add eth1 type veth peer name far1
      ip link set eth1 up
      ip link set far1 up
      ip addr add 10.30.0.11/16 broadcast + dev eth1
      ip route add default via 10.30.0.1
      ip -4 -o addr show dev eth1 >before
      ip route | sed 's/ linkdown//' >>before
      ./network-vnet start
      ./network-vnet start
      ls /sys/class/net/xenbr1/brif
      ip -o -4 addr show | awk '{ print $2, $4 }'
      ip route list default
      iptables -t nat -S POSTROUTING
      cat /proc/sys/net/ipv4/ip_forward
      ./network-vnet stop
      ip -4 -o addr show dev eth1 >after
      ip route | sed 's/ linkdown//' >>after
      diff before after
      ls /sys/class/net | grep -c -e xenbr -e inner || :
      iptables -t nat -S POSTROUTING
      """;

  @Test
  void aSecondCardIsBridgedWithItsAddressAndGivenBack() throws Exception {
    assumeNamespaces();
    install(
        XenSetups.host(
            "4.1",
            List.of(XenSetups.ETH0),
            List.of(
                XenSetups.bridge("xenbr0", "eth0"),
                XenSetups.bridge("xenbr1", "eth1"),
                XenSetups.hostOnly("inner", "10.9.0.0/24", Services.NONE),
                XenSetups.nat("n", "eth1", "10.0.0.0/24", Services.NONE)),
            List.of()));
    write("network-bridge", BRIDGE);
    Ran ran = scene(SECOND_CARD);
    assertThat(ran.lines())
        .containsExactly(
            "eth1",
            "xenbr1 10.30.0.11/16",
            "inner 10.9.0.1/24",
            "default via 10.30.0.1 dev xenbr1 ",
            "-P POSTROUTING ACCEPT",
            "-A POSTROUTING -s 10.0.0.0/24 -o xenbr1 -j MASQUERADE",
            "1",
            "0",
            "-P POSTROUTING ACCEPT");
    assertThat(ran.exit()).isZero();
  }

  @Test
  void proxyArpIsReallyOn() throws Exception {
    assumeNamespaces();
    install(XenSetups.ROUTE);
    write("network-route", "#!/bin/sh\necho 1 >/proc/sys/net/ipv4/ip_forward\n");
    Ran ran =
        scene(
            """
            ip link add eth0 type veth peer name far0
            ./network-proxy-arp start netdev=eth0
            ./network-proxy-arp status netdev=eth0
            ./network-proxy-arp stop netdev=eth0
            ./network-proxy-arp status netdev=eth0
            """);
    assertThat(ran.lines())
        .containsExactly(
            "ip_forward: 1", "proxy_arp of eth0: 1", "ip_forward: 1", "proxy_arp of eth0: 0");
  }

  /** vif1.0 as vif-nat leaves it for 10.0.0.10, vif2.0 as vif-route does for 10.8.0.100. */
  @Test
  void theServerListensOnTheVifsThatAreThere() throws Exception {
    assumeNamespaces();
    install(XenLaboratory.host("3.0.4"));
    Ran ran =
        scene(
            """
            mount -t sysfs none /sys
            . ./dhcp3-server
            echo $INTERFACES $INTERFACESv4
            ip link add vif1.0 type veth peer name u1
            ip link add vif2.0 type veth peer name u2
            brctl addbr inner
            for link in vif1.0 vif2.0 u1 u2 inner; do ip link set $link up; done
            ip addr add 10.0.0.137 dev vif1.0
            ip route add 10.0.0.10 dev vif1.0 src 10.0.0.137
            ip addr add 10.30.0.11/32 dev vif2.0
            ip route add 10.8.0.100 dev vif2.0 src 10.30.0.11
            ip addr add 10.9.0.1/24 dev inner
            . ./dhcp3-server
            echo $INTERFACES
            [ -x /usr/sbin/dhcpd ] || exit 0
            touch leases
            for interface in $INTERFACES; do
              if /usr/sbin/dhcpd -4 -q -cf dhcpd.conf -lf leases -pf "$PWD/pid" $interface >log 2>&1
              then
                kill "$(cat pid)"
              else
                echo "not on $interface"
                cat log
              fi
              rm -f pid
            done
            """);
    assertThat(ran.lines()).containsExactly("lo lo", "inner vif2.0 vif1.0");
  }
}
