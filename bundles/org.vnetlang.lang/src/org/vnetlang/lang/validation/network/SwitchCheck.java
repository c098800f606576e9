package org.vnetlang.lang.validation.network;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.vnetlang.lang.resolve.Nearest;
import org.vnetlang.model.Host;
import org.vnetlang.model.Lan;
import org.vnetlang.model.Network;
import org.vnetlang.model.Nic;
import org.vnetlang.model.Platform;
import org.vnetlang.model.Segment;
import org.vnetlang.model.Setting;
import org.vnetlang.model.Settings;
import org.vnetlang.model.finding.Finding;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Subject;
import org.vnetlang.plan.SwitchSpec;
import org.vnetlang.plan.SwitchSpec.Place;
import org.vnetlang.plan.SwitchSpec.Value;
import org.vnetlang.plan.Switches;

/** Words behind {@code with} and {@code without}: known there, with the value they need. */
final class SwitchCheck implements NetworkCheck {

  @Override
  public void check(Network network, Consumer<Finding> found) {
    network.lans().forEach(lan -> lan(lan, found));
    for (var host : network.hosts()) {
      host.platform().ifPresent(platform -> host(host, platform, found));
    }
  }

  private static void lan(Lan lan, Consumer<Finding> found) {
    var subject = Subject.lan(lan.name());
    settings(lan.settings(), subject, setting -> nowhere("lan", setting, subject), found);
    lan.dhcp()
        .ifPresent(
            dhcp ->
                settings(
                    dhcp.settings(),
                    subject.dhcp(),
                    setting -> word(setting, Place.DHCP, Switches.SERVER, "dhcp", subject.dhcp()),
                    found));
  }

  private static Optional<Finding> nowhere(String place, Setting setting, Subject subject) {
    return Optional.of(Finding.of(Issue.NO_SWITCH_HERE, subject, setting.name(), place));
  }

  private static void host(Host host, Platform platform, Consumer<Finding> found) {
    var subject = Subject.host(host.name());
    at(platform, Place.HOST, host.settings(), subject, found);
    nics(platform, host.nics(), subject, found);
    for (Segment segment : host.networks()) {
      var place = subject.network(segment.name());
      at(platform, Place.of(segment.kind()), segment.settings(), place, found);
      segment
          .services()
          .dhcp()
          .ifPresent(dhcp -> at(platform, Place.DHCP, dhcp.settings(), place.dhcp(), found));
    }
    for (var guest : host.guests()) {
      at(platform, Place.GUEST, guest.settings(), Subject.guest(guest.name()), found);
      nics(platform, guest.nics(), Subject.guest(guest.name()), found);
    }
  }

  private static void nics(
      Platform platform, List<Nic> nics, Subject owner, Consumer<Finding> found) {
    nics.forEach(nic -> at(platform, Place.NIC, nic.settings(), owner.nic(nic.name()), found));
  }

  private static void at(
      Platform platform, Place place, Settings settings, Subject subject, Consumer<Finding> found) {
    settings(settings, subject, setting -> problem(setting, platform, place, subject), found);
  }

  private static void settings(
      Settings settings,
      Subject subject,
      java.util.function.Function<Setting, Optional<Finding>> judge,
      Consumer<Finding> found) {
    for (var setting : settings.list()) {
      judge
          .apply(setting)
          .map(
              finding ->
                  new Finding(
                      finding.issue(),
                      subject.part("with:" + setting.name()),
                      finding.arguments(),
                      finding.replacement()))
          .ifPresent(found);
    }
  }

  private static Optional<Finding> problem(
      Setting setting, Platform platform, Place place, Subject subject) {
    var specs = Switches.at(platform, place);
    var name = setting.name();
    if (specs.stream().anyMatch(spec -> spec.name().equals(name))) {
      return word(setting, place, specs, platform.toString(), subject);
    }
    var elsewhere = Switches.place(platform, name);
    if (elsewhere.isPresent()) {
      return Optional.of(
          Finding.of(Issue.SWITCH_ELSEWHERE, subject, name, place.word(), elsewhere.get().word()));
    }
    var others = Switches.knowing(name);
    if (!others.isEmpty()) {
      var list = others.stream().map(Platform::toString).collect(Collectors.joining(", "));
      return Optional.of(Finding.of(Issue.SWITCH_OF_OTHER_PLATFORM, subject, name, platform, list));
    }
    return word(setting, place, specs, platform.toString(), subject);
  }

  private static Optional<Finding> word(
      Setting setting, Place place, List<SwitchSpec> specs, String knower, Subject subject) {
    for (var spec : specs) {
      if (spec.name().equals(setting.name())) {
        return value(setting, spec, subject);
      }
    }
    if (specs.isEmpty()) {
      return nowhere(place.word(), setting, subject);
    }
    var names = specs.stream().map(SwitchSpec::name).toList();
    var behind = setting.value().map(value -> " " + value).orElse("");
    return Nearest.of(setting.name(), names)
        .map(
            near ->
                Finding.of(Issue.MISSPELT_SWITCH, subject, setting.name(), knower, near)
                    .mend(near + behind))
        .or(
            () ->
                Optional.of(
                    Finding.of(
                        Issue.UNKNOWN_SWITCH,
                        subject,
                        setting.name(),
                        knower,
                        place.word(),
                        String.join(", ", names))));
  }

  private static Optional<Finding> value(Setting setting, SwitchSpec spec, Subject subject) {
    var name = setting.name();
    var example = spec.value() == Value.NUMBER ? "1" : "eth0";
    if (setting.value().isPresent() && (!setting.on() || spec.value() == Value.NONE)) {
      return Optional.of(
          Finding.of(Issue.SWITCH_TAKES_NO_VALUE, subject, name, setting.value().get()).mend(name));
    }
    if (setting.on() && setting.value().isEmpty() && spec.value() != Value.NONE) {
      return Optional.of(Finding.of(Issue.SWITCH_NEEDS_VALUE, subject, name, example));
    }
    boolean number = setting.value().map(v -> v.matches("[0-9]{1,9}")).orElse(true);
    return spec.value() == Value.NUMBER && !number
        ? Optional.of(
            Finding.of(Issue.SWITCH_NEEDS_NUMBER, subject, name, setting.value().get(), example))
        : Optional.empty();
  }
}
