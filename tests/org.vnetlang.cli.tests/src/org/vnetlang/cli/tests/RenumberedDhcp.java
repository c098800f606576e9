package org.vnetlang.cli.tests;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The same recording of a DHCP server in other subnets, with other MACs and hubs. */
final class RenumberedDhcp {
  private static final Pattern ADDRESS =
      Pattern.compile("\\b(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\b");
  private static final Pattern MAC =
      Pattern.compile("\\b00:0c:29:([0-9a-f]{2}):([0-9a-f]{2}):([0-9a-f]{2})\\b");

  private RenumberedDhcp() {}

  static String of(String text) {
    UnaryOperator<String> addresses =
        all ->
            ADDRESS
                .matcher(all)
                .replaceAll(
                    match -> {
                      String net = match.group(1) + "." + match.group(2) + "." + match.group(3);
                      boolean kept = net.equals("255.255.255") || net.equals("0.0.0");
                      int other = Math.floorMod(net.hashCode(), 200);
                      return (kept ? net : "10." + (other + 20) + "." + other)
                          + "."
                          + match.group(4);
                    });
    UnaryOperator<String> macs =
        all ->
            MAC.matcher(all)
                .replaceAll(
                    match ->
                        "00:50:56:"
                            + match.group(2)
                            + ":"
                            + match.group(1)
                            + ":"
                            + "%02x".formatted(0xff - Integer.parseInt(match.group(3), 16)));
    return macs.apply(addresses.apply(text)).replaceAll("vmnet(\\d)", "vmnet3$1");
  }
}
