package org.vnetlang.ide.net;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.vnetlang.ide.read.ParsedText;
import org.vnetlang.lang.validation.network.Wire;
import org.vnetlang.lang.validation.network.Wires;
import org.vnetlang.model.Attachment;
import org.vnetlang.model.Host;
import org.vnetlang.model.Network;
import org.vnetlang.model.Nic;
import org.vnetlang.model.Platform;
import org.vnetlang.model.Segment;
import org.vnetlang.model.finding.Subject;

/** From syntax to the network around it. */
public final class Surroundings {
  private final ParsedText text;
  private final List<Wire> wires;
  private final Map<EObject, Wire> wireOf = new IdentityHashMap<>();
  private final Map<EObject, Host> hostOf = new IdentityHashMap<>();

  /** What is around the places of a text. */
  public Surroundings(ParsedText text) {
    this.text = text;
    this.wires = Wires.of(text.network());
    for (Wire wire : wires) {
      put(wire.subject(), wire);
      wire.stations().stream()
          .filter(station -> !station.fixed())
          .forEach(station -> put(station.subject(), wire));
    }
    text.network().hosts().forEach(this::host);
  }

  private void put(Subject subject, Wire wire) {
    text.resolution().sources().declaration(subject).ifPresent(it -> wireOf.putIfAbsent(it, wire));
  }

  private void host(Host host) {
    var sources = text.resolution().sources();
    sources
        .declaration(Subject.host(host.name()))
        .ifPresent(element -> hostOf.putIfAbsent(element, host));
    for (Segment segment : host.networks()) {
      lan(host, segment)
          .ifPresent(wire -> put(Subject.host(host.name()).network(segment.name()), wire));
    }
    host.guests()
        .forEach(
            guest ->
                sources
                    .declaration(Subject.guest(guest.name()))
                    .ifPresent(element -> hostOf.putIfAbsent(element, host)));
  }

  /** The wire of the LAN that a network's card is plugged into. */
  private Optional<Wire> lan(Host host, Segment segment) {
    return segment.uplinks().stream()
        .flatMap(name -> host.nic(name).stream())
        .map(Nic::attachment)
        .filter(Attachment.OnLan.class::isInstance)
        .map(on -> ((Attachment.OnLan) on).lan())
        .flatMap(lan -> wire(lan).stream())
        .findFirst();
  }

  /** What file and imports mean. */
  public Network network() {
    return text.network();
  }

  public List<Wire> wires() {
    return wires;
  }

  /** The wire that a LAN is. */
  public Optional<Wire> wire(String lan) {
    return wires.stream()
        .filter(wire -> wire.server().lan() && wire.name().equals(lan))
        .findFirst();
  }

  /** The wire of a card, LAN or network, or of what is inside one. */
  public Optional<Wire> wire(EObject syntax) {
    for (EObject at = syntax; at != null; at = at.eContainer()) {
      var wire = wireOf.get(at);
      if (wire != null) {
        return Optional.of(wire);
      }
    }
    return Optional.empty();
  }

  /** The host that something stands in, or that a guest stands on. */
  public Optional<Host> host(EObject syntax) {
    for (EObject at = syntax; at != null; at = at.eContainer()) {
      var host = hostOf.get(at);
      if (host != null) {
        return Optional.of(host);
      }
    }
    var around = EcoreUtil2.getContainerOfType(syntax, org.vnetlang.lang.vnet.Host.class);
    return around == null
        ? Optional.empty()
        : text.network().hosts().stream()
            .filter(host -> host.name().equals(around.getName()))
            .findFirst();
  }

  /** The platform of a place inside a host, or of a guest. */
  public Optional<Platform> platform(EObject syntax) {
    return host(syntax).flatMap(Host::platform);
  }
}
