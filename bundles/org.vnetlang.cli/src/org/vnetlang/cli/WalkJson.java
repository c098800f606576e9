package org.vnetlang.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.vnetlang.headless.JsonText;
import org.vnetlang.model.finding.Texts;
import org.vnetlang.plan.operation.RouteText;
import org.vnetlang.sim.arp.Resolution;
import org.vnetlang.sim.expect.Attempt;
import org.vnetlang.sim.expect.ReasonTexts;
import org.vnetlang.sim.expect.Words;
import org.vnetlang.sim.walk.CauseTexts;
import org.vnetlang.sim.walk.Crossing;
import org.vnetlang.sim.walk.Decision;
import org.vnetlang.sim.walk.Failure;
import org.vnetlang.sim.walk.Hop;
import org.vnetlang.sim.walk.Translation;
import org.vnetlang.sim.walk.Walk;

/** A packet's way as JSON; the schema is {@code docs/schema/trace.json}. */
final class WalkJson {
  private WalkJson() {}

  static String of(Attempt attempt, Texts texts) {
    var root = new JsonObject();
    root.addProperty("version", 1);
    root.addProperty("from", Words.of(attempt.from()));
    attempt.to().ifPresent(to -> root.addProperty("to", Words.of(to)));
    root.addProperty("verdict", Json.word(attempt.verdict()));
    attempt
        .reason()
        .ifPresent(
            reason -> {
              root.addProperty("message", ReasonTexts.of(texts.locale()).what(reason));
              reason.failure().ifPresent(failure -> root.add("failure", failure(failure, texts)));
            });
    attempt.walk().ifPresent(walk -> walk(root, walk));
    return JsonText.of(root);
  }

  private static JsonObject failure(Failure failure, Texts texts) {
    var causes = CauseTexts.of(texts.locale());
    var entry = new JsonObject();
    entry.addProperty("cause", failure.cause().code());
    entry.addProperty("machine", failure.machine());
    entry.addProperty("message", causes.what(failure));
    entry.addProperty("why", causes.why(failure));
    entry.addProperty("fix", causes.fix(failure));
    return entry;
  }

  private static void walk(JsonObject root, Walk walk) {
    root.addProperty("address", walk.request().destination().toString());
    walk.answeredBy().ifPresent(who -> root.addProperty("answeredBy", who));
    walk.seenAs().ifPresent(source -> root.addProperty("seenAs", source.toString()));
    walk.ttl().ifPresent(ttl -> root.addProperty("ttl", ttl));
    walk.says().ifPresent(text -> root.addProperty("says", text));
    root.add("there", hops(walk.there()));
    root.add("back", hops(walk.back()));
  }

  private static JsonArray hops(List<Hop> hops) {
    var list = new JsonArray();
    hops.forEach(hop -> list.add(hop(hop)));
    return list;
  }

  private static JsonObject hop(Hop hop) {
    var entry = new JsonObject();
    entry.addProperty("machine", hop.machine());
    hop.in().ifPresent(in -> entry.addProperty("in", in));
    hop.out().ifPresent(out -> entry.addProperty("out", out));
    entry.addProperty("ttl", hop.ttl());
    if (hop.decision() instanceof Decision.Routed routed) {
      entry.addProperty("route", RouteText.of(routed.route()));
    } else if (hop.decision() instanceof Decision.Relayed relayed) {
      entry.addProperty("relayedBy", relayed.hub());
    }
    var translations = new JsonArray();
    hop.translations().forEach(change -> translations.add(translation(change)));
    entry.add("translations", translations);
    hop.crossing().ifPresent(crossing -> entry.add("crossing", crossing(crossing)));
    return entry;
  }

  private static JsonObject translation(Translation change) {
    var entry = new JsonObject();
    entry.addProperty("by", Json.word(change.by()));
    entry.addProperty("sourceBefore", change.before().source().toString());
    entry.addProperty("sourceAfter", change.after().source().toString());
    entry.addProperty("destinationBefore", change.before().destination().toString());
    entry.addProperty("destinationAfter", change.after().destination().toString());
    return entry;
  }

  private static JsonObject crossing(Crossing crossing) {
    var entry = new JsonObject();
    crossing.resolution().ifPresent(resolution -> entry.add("arp", arp(resolution)));
    var places = new JsonArray();
    crossing
        .passages()
        .forEach(
            passage -> {
              var place = new JsonObject();
              place.addProperty("kind", Json.word(passage.kind()));
              if (!passage.machine().isEmpty()) {
                place.addProperty("machine", passage.machine());
              }
              place.addProperty("name", passage.name());
              places.add(place);
            });
    entry.add("places", places);
    return entry;
  }

  private static JsonObject arp(Resolution resolution) {
    var entry = new JsonObject();
    entry.addProperty("asked", resolution.asked().toString());
    var answers = new JsonArray();
    for (Resolution.Answer answer : resolution.answers()) {
      var one = new JsonObject();
      one.addProperty("machine", answer.station().machine().name());
      one.addProperty("mac", answer.mac().toString());
      one.addProperty("proxy", answer.proxy());
      answers.add(one);
    }
    entry.add("answers", answers);
    return entry;
  }
}
