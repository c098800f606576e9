package org.vnetlang.lang.tests.live;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Files by chance: a Xen host with a network that it serves by DHCP, for guests with reservations
 * and guests without. Some pools are too small, some servers know only some clients.
 */
final class RandomServers {
  private static final List<String> VERSIONS = List.of("3.0.2", "3.0.3", "3.0.4");

  private final Random random;
  private final List<Integer> octets;
  private final int third;
  private final StringBuilder text = new StringBuilder();

  private RandomServers(Random random) {
    this.random = random;
    var all = new ArrayList<>(IntStream.range(2, 119).boxed().toList());
    Collections.shuffle(all, random);
    octets = all;
    third = random.nextInt(256);
  }

  /** The text of another file. */
  static String next(Random random) {
    var network = new RandomServers(random);
    network.write();
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

  private void write() {
    line("lan office 192.168.7.0/24 gateway .1");
    line("host dom0 runs xen %s {", VERSIONS.get(random.nextInt(VERSIONS.size())));
    line("  nic eth0 on office mac %s ip .%d", mac("00:40:d0"), octet());
    int guests = 1 + random.nextInt(3);
    // vif-nat takes no octet from 128 on
    int first = 120 + random.nextInt(60);
    int last = first + (chance(0.3) ? 0 : random.nextInt(60));
    String lease = chance(0.5) ? " lease %d min max 3 hours".formatted(5 + random.nextInt(90)) : "";
    String deny = chance(0.3) ? " deny unknown" : "";
    switch (random.nextInt(3)) {
      case 0 -> line("  nat inside via eth0 subnet 10.98.%d.0/24 {", third);
      case 1 -> line("  route inside via eth0 with proxy-arp {");
      default -> line("  host-only inside subnet 10.98.%d.0/24 host .%d {", third, octet());
    }
    line("    dhcp range .%d to .%d%s served by isc 4.4.3%s", first, last, lease, deny);
    for (int i = guests; i > 0; i--) {
      if (chance(0.5)) {
        line("    reserve .%d for u%d", octet(), i);
      } else if (chance(0.3)) {
        line("    reserve for u%d", i);
      }
    }
    line("  }");
    for (int i = 1; i <= guests; i++) {
      line("  guest u%d { nic eth0 on inside mac %s dhcp }", i, mac("00:16:3e"));
    }
    line("}");
  }
}
