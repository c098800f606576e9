package org.vnetlang.plan;

import java.util.Locale;
import org.vnetlang.model.SegmentKind;

/**
 * A word behind {@code with} or {@code without} that a platform knows.
 *
 * @param name the word
 * @param place what it stands on
 * @param value what follows the word
 * @param byDefault what holds where the file is silent: {@code on}, {@code off}, a number, a name,
 *     or a sentence where that depends on the host
 */
public record SwitchSpec(String name, Place place, Value value, String byDefault) {

  /** The host's kernel forwards before any hypervisor starts, on every platform. */
  public static final SwitchSpec FORWARDING =
      new SwitchSpec("forwarding", Place.HOST, Value.NONE, "off");

  /** What a switch stands on. */
  public enum Place {
    HOST,
    BRIDGE,
    ROUTE,
    NAT,
    HOST_ONLY,
    GUEST,
    NIC,
    DHCP;

    /** The place of a network of that kind. */
    public static Place of(SegmentKind kind) {
      return valueOf(kind.name());
    }

    /** The word of the language the switch stands behind. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What follows the word. */
  public enum Value {
    /** Nothing: it is on or off. */
    NONE,
    /** A whole number. */
    NUMBER,
    /** A name of a device, program or version. */
    NAME
  }

  /** Whether it is on where the file is silent. */
  public boolean on() {
    return byDefault.equals("on");
  }
}
