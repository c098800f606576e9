package org.vnetlang.lang.validation.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.vnetlang.model.Bridge;
import org.vnetlang.model.Host;
import org.vnetlang.model.Network;
import org.vnetlang.model.Nic;
import org.vnetlang.model.Platform;
import org.vnetlang.model.Segment;
import org.vnetlang.model.Setting;
import org.vnetlang.model.Settings;
import org.vnetlang.model.finding.Subject;
import org.vnetlang.plan.xen.XendSwitches;
import org.vnetlang.plan.xen.XendVersion;

/**
 * A host that xend runs on, seen by a check.
 *
 * @param host the host
 * @param platform what runs there
 * @param version its version
 * @param plugged the cards of its guests, by network
 */
record XendHost(
    Host host, Platform platform, XendVersion version, Map<String, List<Plugged>> plugged) {

  /** The hosts of a network that xend runs on, in order. */
  static void each(Network network, Consumer<XendHost> visitor) {
    for (var host : network.hosts()) {
      host.platform()
          .ifPresent(
              on ->
                  XendVersion.of(on)
                      .ifPresent(
                          version ->
                              visitor.accept(new XendHost(host, on, version, Plugged.of(host)))));
    }
  }

  Subject subject() {
    return Subject.host(host.name());
  }

  Subject subject(Segment segment) {
    return subject().network(segment.name());
  }

  /** The bridges over a card. */
  List<Bridge> bridges() {
    return host.networks(Bridge.class).filter(bridge -> !bridge.uplinks().isEmpty()).toList();
  }

  List<Plugged> cards(Segment segment) {
    return plugged.getOrDefault(segment.name(), List.of());
  }

  /** Whether the file says {@code without NAME}. */
  static boolean without(Settings settings, String name) {
    return settings.get(name).filter(setting -> !setting.on()).isPresent();
  }

  /** Whether the file says {@code with NAME}. */
  static boolean with(Settings settings, String name) {
    return settings.get(name).filter(Setting::on).isPresent();
  }

  /** Whether antispoof is on. */
  static boolean antispoof(Segment segment) {
    return segment.settings().on(XendSwitches.ANTISPOOF, false);
  }

  /** The whole number behind a switch. */
  static Optional<Integer> number(Settings settings, String name) {
    return settings.value(name).filter(text -> text.matches("[0-9]{1,6}")).map(Integer::parseInt);
  }

  /** The card of the default route. */
  Optional<Nic> routed() {
    return host.nics().stream().filter(nic -> nic.gateway().isPresent()).findFirst();
  }
}
