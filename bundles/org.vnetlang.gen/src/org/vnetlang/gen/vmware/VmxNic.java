package org.vnetlang.gen.vmware;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vnetlang.model.address.Mac;
import org.vnetlang.plan.vmware.GuestMac;
import org.vnetlang.plan.vmware.Vmnet;

/**
 * A card of a guest in its .vmx file.
 *
 * @param number which: {@code ethernet0} is 0
 * @param connection what it is plugged into
 * @param mac its MAC
 * @param model the emulated chip as the product calls it; empty leaves the product's default
 */
public record VmxNic(int number, Connection connection, Mac mac, Optional<String> model) {

  /** The product's words for its usual three networks, and any hub by number. */
  public sealed interface Connection {
    /** {@code bridged}, {@code hostonly} or {@code nat}: vmnet0, vmnet1 or vmnet8. */
    record Usual(Word word) implements Connection {}

    /** {@code custom} with the hub's device. */
    record Custom(Vmnet vmnet) implements Connection {}

    /** The three words. */
    enum Word {
      BRIDGED,
      HOSTONLY,
      NAT;

      String text() {
        return name().toLowerCase(Locale.ROOT);
      }
    }
  }

  /** Keys and values in the order of the product, values not yet quoted. */
  Map<String, String> settings() {
    var settings = new LinkedHashMap<String, String>();
    settings.put("present", "TRUE");
    if (connection instanceof Connection.Custom custom) {
      settings.put("connectionType", "custom");
      settings.put("vnet", custom.vmnet().path());
    } else {
      settings.put("connectionType", ((Connection.Usual) connection).word().text());
    }
    address(settings);
    model.filter(VmxText::writable).ifPresent(chip -> settings.put("virtualDev", chip));
    var keyed = new LinkedHashMap<String, String>();
    settings.forEach((key, value) -> keyed.put("ethernet" + number + "." + key, value));
    return keyed;
  }

  /**
   * What must be true for the address to stay: the product makes generated ones from the last three
   * bytes of {@code uuid.bios} and adds ten per card.
   */
  Optional<String> condition() {
    if (GuestMac.of(mac) != GuestMac.GENERATED) {
      return Optional.empty();
    }
    String bytes = mac.plus(-10L * number).toString().substring(9).replace(':', ' ');
    return Optional.of(
        "ethernet" + number + " keeps its address if uuid.bios of this machine ends in " + bytes);
  }

  /** A generated address follows the machine's UUID; card n is 10·n further on. */
  private void address(Map<String, String> settings) {
    if (GuestMac.of(mac) == GuestMac.GENERATED) {
      settings.put("addressType", "generated");
      settings.put("generatedAddress", mac.toString());
      settings.put("generatedAddressOffset", Integer.toString(10 * number));
      return;
    }
    settings.put("addressType", "static");
    settings.put("address", mac.toString());
    if (GuestMac.of(mac) == GuestMac.FOREIGN) {
      settings.put("checkMACAddress", "FALSE");
    }
  }
}
