package org.vnetlang.gen.xend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vnetlang.model.DeclaredAddress;
import org.vnetlang.model.Rate;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;
import org.vnetlang.plan.xen.XenNames;

/**
 * A card of a guest as xm takes it: pairs {@code key=value} separated by commas, so that no value
 * holds a comma.
 *
 * @param mac its MAC, always written: xend draws another one at every start where none is
 * @param bridge the bridge its end in dom0 becomes a port of
 * @param ip addresses that dom0 is told
 * @param script script and parameters, where they are not those of xend-config.sxp
 * @param rate bandwidth limit
 * @param model emulated chip; such a card is served by the device model ({@code type=ioemu})
 */
public record Vif(
    Mac mac,
    Optional<String> bridge,
    List<DeclaredAddress> ip,
    Optional<String> script,
    Optional<Rate> rate,
    Optional<String> model) {

  /**
   * A script of {@code /etc/xen/scripts} and its parameters; signs that mean nothing to a shell.
   */
  static final Pattern SCRIPT =
      Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}( [A-Za-z0-9_][A-Za-z0-9_.:=-]{0,63}){0,4}");

  /** Names of chips that QEMU knows are of this kind. */
  static final Pattern MODEL = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_-]{0,31}");

  public Vif {
    ip = List.copyOf(ip);
  }

  /** The text between the quotes. */
  public String text() {
    var pairs = new ArrayList<String>();
    pairs.add("mac=" + mac);
    bridge.ifPresent(name -> pairs.add("bridge=" + name));
    if (!ip.isEmpty()) {
      pairs.add(
          ip.stream().map(DeclaredAddress::toString).collect(Collectors.joining(" ", "ip=", "")));
    }
    script.ifPresent(words -> pairs.add("script=" + words));
    rate.ifPresent(limit -> pairs.add("rate=" + RateText.of(limit)));
    model.ifPresent(chip -> pairs.add("type=ioemu, model=" + chip));
    return String.join(", ", pairs);
  }

  /** The card of a text; empty if it is not written as {@link #text} does. */
  static Optional<Vif> read(String text) {
    Map<String, String> pairs = new HashMap<>();
    for (String pair : text.split(", ", -1)) {
      int equals = pair.indexOf('=');
      if (equals < 0 || pairs.put(pair.substring(0, equals), pair.substring(equals + 1)) != null) {
        return Optional.empty();
      }
    }
    Optional<Mac> mac = Mac.parse(pairs.getOrDefault("mac", ""));
    return mac.map(
            own ->
                new Vif(
                    own,
                    value(pairs, "bridge").filter(XenNames::device),
                    value(pairs, "ip").map(Vif::addresses).orElse(List.of()),
                    value(pairs, "script").filter(words -> SCRIPT.matcher(words).matches()),
                    value(pairs, "rate").flatMap(RateText::read),
                    value(pairs, "model").filter(chip -> MODEL.matcher(chip).matches())))
        .filter(vif -> vif.text().equals(text));
  }

  private static Optional<String> value(Map<String, String> pairs, String key) {
    return Optional.ofNullable(pairs.get(key));
  }

  private static List<DeclaredAddress> addresses(String text) {
    var list = new ArrayList<DeclaredAddress>();
    for (String address : text.split(" ", -1)) {
      Ipv4.parse(address)
          .map(only -> new DeclaredAddress(only, Optional.empty()))
          .or(
              () ->
                  InterfaceAddress.parse(address)
                      .map(it -> new DeclaredAddress(it.address(), Optional.of(it.length()))))
          .ifPresent(list::add);
    }
    return list;
  }
}
