package org.vnetlang.plan.vmware;

import java.util.Optional;
import java.util.regex.Pattern;
import org.vnetlang.model.address.Mac;

/**
 * A virtual hub of a VMware host.
 *
 * @param number 0–255, what the start script of Server 1.0 looks at; its editor offers 0–99
 */
public record Vmnet(int number) implements Comparable<Vmnet> {
  /** What a guest's {@code bridged} means (VMware Server 1 guide, "Virtual Networking"). */
  public static final Vmnet BRIDGED = new Vmnet(0);

  /** What a guest's {@code hostonly} means. */
  public static final Vmnet HOST_ONLY = new Vmnet(1);

  /** What a guest's {@code nat} means. */
  public static final Vmnet NAT = new Vmnet(8);

  private static final int LAST = 255;
  private static final Pattern DEVICE = Pattern.compile("vmnet(0|[1-9][0-9]{0,2})");
  private static final Mac FIRST_ADAPTER = Mac.of("00:50:56:c0:00:00");

  public Vmnet {
    if (number < 0 || number > LAST) {
      throw new IllegalArgumentException("vmnet" + number);
    }
  }

  /** The hub of a device name: {@code vmnet8}; leading zeros and other names are none. */
  public static Optional<Vmnet> of(String device) {
    var match = DEVICE.matcher(device);
    return match.matches() ? numbered(Integer.parseInt(match.group(1))) : Optional.empty();
  }

  /** The hub of that number, if there can be one. */
  public static Optional<Vmnet> numbered(int number) {
    return number >= 0 && number <= LAST ? Optional.of(new Vmnet(number)) : Optional.empty();
  }

  /** Its name, which is also the host's interface on it: {@code vmnet8}. */
  public String device() {
    return "vmnet" + number;
  }

  /** The character device that daemons and guests open: {@code /dev/vmnet8}. */
  public String path() {
    return "/dev/" + device();
  }

  /** MAC of the host's interface: 00:50:56:c0:00 and the number. */
  public Mac adapter() {
    return FIRST_ADAPTER.plus(number);
  }

  @Override
  public int compareTo(Vmnet other) {
    return Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return device();
  }
}
