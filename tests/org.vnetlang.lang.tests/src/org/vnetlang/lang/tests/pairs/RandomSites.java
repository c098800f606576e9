package org.vnetlang.lang.tests.pairs;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Files by chance: some LANs behind routers, hosts of both products with up to sixty guests. Hosts
 * repeat each other, so that much can be exchanged for something else; mistakes are strewn in, so
 * that much cannot.
 */
final class RandomSites {
  /** At most so many guests. */
  static final int MOST = 60;

  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private final List<String> lans = new ArrayList<>();
  private int guests;
  private int hosts;

  private RandomSites(Random random) {
    this.random = random;
  }

  /** The text of another file. */
  static String next(Random random) {
    var site = new RandomSites(random);
    int lans = 1 + random.nextInt(3);
    for (int i = 0; i < lans; i++) {
      site.lan(i);
    }
    if (lans > 1 && site.chance(0.5)) {
      site.core();
    }
    int most = 1 + random.nextInt(MOST);
    while (site.guests < most) {
      site.rack(most);
    }
    return site.text.toString();
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  private void line(String format, Object... arguments) {
    text.append(format.formatted(arguments)).append('\n');
  }

  // --- outside the hosts

  private void lan(int number) {
    String name = "lan" + number;
    lans.add(name);
    String closed = chance(0.2) ? " isolated" : "";
    String gateway = chance(0.85) ? " gateway .0.1" : "";
    line("lan %s 10.%d.0.0/16%s%s {", name, 20 + number, gateway, closed);
    if (!gateway.isEmpty() && closed.isEmpty() && chance(0.3)) {
      String back = chance(0.5) ? " { route to 10.99.0.0/16 via .1.1 }" : "";
      String hides = chance(0.5) ? " hides" : "";
      line("  router edge%d outside 203.0.113.%d/24%s%s", number, 2 + number, hides, back);
    }
    if (chance(0.5)) {
      line("  machine pc%d ip .0.9%s", number, chance(0.3) ? " gateway none" : "");
    }
    line("}");
  }

  private void core() {
    line("machine core {");
    for (int i = 0; i < lans.size(); i++) {
      line("  nic n%d on %s ip .0.7", i, lans.get(i));
    }
    if (chance(0.3)) {
      line("  firewall forward drop");
    }
    line("}");
  }

  // --- hosts

  /** Hosts that are the same but for their addresses. */
  private void rack(int most) {
    int alike = 1 + random.nextInt(3);
    int each = 1 + random.nextInt(6);
    String lan = lans.get(random.nextInt(lans.size()));
    long seed = random.nextLong();
    for (int i = 0; i < alike && guests < most; i++) {
      // the same decisions again; now and then others
      var decisions = new Random(chance(0.8) ? seed : random.nextLong());
      host(lan, Math.min(each, most - guests), decisions);
    }
  }

  private void host(String lan, int count, Random like) {
    int number = ++hosts;
    boolean vmware = like.nextInt(3) == 0;
    String product = vmware ? "vmware server 1.0" : "xen 3.0." + (2 + like.nextInt(3));
    line("host h%d runs %s {", number, product);
    line("  nic eth0 on %s ip .1.%d", lan, number);
    String network = vmware ? vmware(like) : xen(like);
    if (!vmware && like.nextInt(8) == 0) {
      line("  firewall forward drop");
    }
    if (!vmware && like.nextInt(8) == 0) {
      line("  firewall rule \"-A FORWARD -d 10.20.0.0/16 -p %s -j DROP\"", protocol(like));
    }
    for (int i = 0; i < count; i++) {
      guest(number, i, network, vmware);
    }
    line("}");
  }

  private static String protocol(Random like) {
    return like.nextBoolean() ? "tcp" : "icmp";
  }

  private static String with(Random like, String words) {
    return like.nextInt(3) == 0 ? " with " + words : "";
  }

  /** The guests' addresses follow the network's name: host part and which addresses are free. */
  private String xen(Random like) {
    switch (like.nextInt(4)) {
      case 0 -> {
        line("  bridge xenbr0 over eth0%s", with(like, "antispoof"));
        return "xenbr0 lan";
      }
      case 1 -> {
        line("  route direct via eth0%s", with(like, "proxy-arp"));
        return "direct lan";
      }
      case 2 -> {
        line("  nat inside via eth0 subnet 10.99.%d.0/24", like.nextInt(2));
        return "inside own";
      }
      default -> {
        line("  host-only lab subnet 10.98.0.0/24");
        return "lab own";
      }
    }
  }

  private String vmware(Random like) {
    switch (like.nextInt(3)) {
      case 0 -> {
        line("  bridge vmnet0 over eth0");
        return "vmnet0 lan";
      }
      case 1 -> {
        line("  host-only vmnet1 subnet 192.168.127.0/24 { dhcp range .128 to .160 }");
        return "vmnet1 own";
      }
      default -> {
        line("  nat vmnet8 via eth0 subnet 172.16.62.0/24 gateway .2 {");
        line("    dhcp range .128 to .160");
        line("    forward tcp 8080 to .10 port 80");
        line("  }");
        return "vmnet8 own";
      }
    }
  }

  private void guest(int host, int number, String network, boolean vmware) {
    guests++;
    boolean own = network.endsWith(" own");
    String place = network.substring(0, network.indexOf(' '));
    String card = vmware ? "ethernet0" : "eth0";
    String last = own ? "." + (10 + number) : "." + (1 + host) + "." + (10 + number);
    String ip = "ip " + last;
    if (own && vmware && chance(0.3)) {
      ip = "dhcp";
    } else if (chance(0.05)) {
      ip = "ip 10.77." + random.nextInt(2) + "." + (10 + number) + "/24";
    } else if (chance(0.04)) {
      ip = own ? "ip .10" : "ip .2.10";
    } else if (chance(0.04)) {
      ip += " gateway " + (own ? ".77" : ".0.77");
    }
    String mac = chance(0.03) ? " mac 00:16:3e:00:00:01" : "";
    line("  guest g%d_%d { nic %s on %s%s %s }", host, number, card, place, mac, ip);
  }
}
