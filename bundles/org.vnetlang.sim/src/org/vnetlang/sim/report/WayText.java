package org.vnetlang.sim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vnetlang.model.text.Sentences;
import org.vnetlang.plan.operation.RouteText;
import org.vnetlang.sim.arp.Resolution;
import org.vnetlang.sim.packet.Packet;
import org.vnetlang.sim.packet.Payload;
import org.vnetlang.sim.walk.Crossing;
import org.vnetlang.sim.walk.Decision;
import org.vnetlang.sim.walk.Hop;
import org.vnetlang.sim.walk.Passage;
import org.vnetlang.sim.walk.Translation;
import org.vnetlang.sim.walk.Walk;

/** A packet's way there and back in words, a line for everything that happens to it. */
public final class WayText {
  private static final String INDENT = "  ";

  private final Sentences sentences;
  private final List<String> lines = new ArrayList<>();

  private WayText(Locale locale) {
    this.sentences = new Sentences(WayText.class, "ways", locale);
  }

  /** The lines, what a machine does indented below its name. */
  public static List<String> of(Walk walk, Locale locale) {
    var text = new WayText(locale);
    walk.there().forEach(text::hop);
    walk.answeredBy().ifPresent(who -> text.say("", "arrived", who));
    if (!walk.back().isEmpty()) {
      text.say("", "back");
      walk.back().forEach(text::hop);
    }
    walk.reply().ifPresent(reply -> text.say("", "answered", reply.source(), reply.ttl()));
    return text.lines;
  }

  private void say(String indent, String key, Object... arguments) {
    lines.add(indent + sentences.say(key, Stream.of(arguments).map(Object::toString).toList()));
  }

  private void hop(Hop hop) {
    lines.add(hop.machine());
    hop.in().ifPresent(in -> say(INDENT, "in", in));
    decision(hop);
    hop.translations().forEach(this::translation);
    hop.out().ifPresent(out -> say(INDENT, "out", out, hop.ttl()));
    hop.crossing().ifPresent(this::crossing);
  }

  private void decision(Hop hop) {
    if (hop.decision() instanceof Decision.Routed routed) {
      say(INDENT, "routed", RouteText.of(routed.route()));
    } else if (hop.decision() instanceof Decision.Relayed relayed) {
      say(INDENT, "relayed", relayed.hub());
    } else {
      say(INDENT, "local", hop.machine());
    }
  }

  private void translation(Translation change) {
    Packet before = change.before();
    Packet after = change.after();
    String by = change.by().name().replace('_', ' ');
    if (!before.source().equals(after.source())) {
      say(INDENT, "nat", by, before.source(), after.source());
    }
    if (!endpoint(before).equals(endpoint(after))) {
      say(INDENT, "dnat", by, endpoint(before), endpoint(after));
    }
  }

  private static String endpoint(Packet packet) {
    return packet.destination()
        + (packet.payload() instanceof Payload.Ports ports ? ":" + ports.to() : "");
  }

  private void crossing(Crossing crossing) {
    crossing.resolution().ifPresent(this::resolution);
    String places =
        crossing.passages().stream().map(WayText::place).collect(Collectors.joining(", "));
    say(INDENT, "across", places);
  }

  private static String place(Passage passage) {
    return passage.machine().isEmpty() ? passage.name() : passage.machine() + "." + passage.name();
  }

  private void resolution(Resolution resolution) {
    if (resolution.first().isEmpty()) {
      say(INDENT, "asks.nobody", resolution.asked());
      return;
    }
    Resolution.Answer answer = resolution.first().get();
    String device =
        answer
            .station()
            .device()
            .map(one -> one.name())
            .or(() -> answer.station().daemon().map(daemon -> daemon.at()))
            .orElse("");
    say(
        INDENT,
        answer.proxy() ? "asks.proxy" : "asks",
        resolution.asked(),
        device,
        answer.station().machine().name(),
        answer.mac(),
        String.format(Locale.ROOT, "%.1f", Resolution.PROXY_DELAY_MS / 1000.0));
  }
}
