package org.vnetlang.lang.tests.live;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Files by chance: a Xen host with one network and up to three guests on a LAN with a PC, behind a
 * router to the internet. Some guests are configured wrongly, as people do.
 */
final class RandomNetworks {
  private static final List<String> VERSIONS = List.of("3.0.2", "3.0.3", "3.0.4");
  private static final List<String> LANS =
      List.of("192.168.0", "192.168.77", "172.16.5", "10.30.0", "10.255.3");

  private final Random random;
  private final List<Integer> octets;
  private final String lan;
  private final int host;
  private final int gateway;
  private final StringBuilder text = new StringBuilder();

  private RandomNetworks(Random random) {
    this.random = random;
    var all = new ArrayList<>(IntStream.range(2, 254).boxed().toList());
    Collections.shuffle(all, random);
    octets = all;
    lan = LANS.get(random.nextInt(LANS.size()));
    gateway = chance(0.8) ? 1 : octet();
    host = octet();
  }

  /** The text of another file. */
  static String next(Random random) {
    var network = new RandomNetworks(random);
    network.lan();
    network.host();
    return network.text.toString();
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  private int octet() {
    return octets.remove(octets.size() - 1);
  }

  private String mac(String maker) {
    return maker
        + IntStream.range(0, 3)
            .mapToObj(i -> ":%02x".formatted(random.nextInt(256)))
            .collect(Collectors.joining());
  }

  private void line(String format, Object... arguments) {
    text.append(format.formatted(arguments)).append('\n');
  }

  private void lan() {
    line("lan office %s.0/24 gateway .%d {", lan, gateway);
    if (chance(0.5)) {
      String hides = chance(0.5) ? " hides" : "";
      line("  router box mac %s outside 203.0.113.2/24%s", mac("00:40:d0"), hides);
    }
    boolean knows = chance(0.5);
    String way = knows ? " { route to 10.99.0.0/16 via ." + host + " }" : "";
    line("  machine pc ip .%d mac %s%s", octet(), mac("00:40:d0"), way);
    line("}");
  }

  private void host() {
    line("host dom0 runs xen %s {", VERSIONS.get(random.nextInt(VERSIONS.size())));
    line("  nic eth0 on office mac %s ip .%d", mac("00:40:d0"), host);
    switch (random.nextInt(3)) {
      case 0 -> bridge();
      case 1 -> route();
      default -> nat();
    }
    if (chance(0.2)) {
      line("  firewall forward drop");
    }
    line("}");
  }

  private int guests() {
    return 1 + random.nextInt(3);
  }

  private void guest(int number, String network, String address) {
    line("  guest u%d { nic eth0 on %s mac %s ip %s }", number, network, mac("00:16:3e"), address);
  }

  private void bridge() {
    line("  bridge xenbr0 over eth0%s", chance(0.3) ? " with antispoof" : "");
    for (int i = guests(); i > 0; i--) {
      boolean astray = chance(0.15);
      guest(i, "xenbr0", astray ? "10.99.7." + octet() + "/24" : "." + octet());
    }
  }

  private void route() {
    line("  route direct via eth0 %s proxy-arp", chance(0.6) ? "with" : "without");
    for (int i = guests(); i > 0; i--) {
      boolean elsewhere = chance(0.3);
      guest(i, "direct", (elsewhere ? "10.99.7." : lan + ".") + octet());
    }
  }

  /** Xen gives the vif of a guest an octet that is 127 higher: half of all octets are too high. */
  private void nat() {
    line("  nat inside via eth0 subnet 10.99.%d.0/24", random.nextInt(256));
    for (int i = guests(); i > 0; i--) {
      int octet = octet();
      guest(i, "inside", "." + (chance(0.2) ? octet : 2 + octet % 120));
    }
  }
}
