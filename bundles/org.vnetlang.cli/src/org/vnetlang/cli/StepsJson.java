package org.vnetlang.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.vnetlang.headless.JsonText;
import org.vnetlang.model.finding.Texts;
import org.vnetlang.plan.operation.CommandLine;
import org.vnetlang.plan.operation.SystemOperation;
import org.vnetlang.plan.step.StepTexts;
import org.vnetlang.sim.expect.ReasonTexts;
import org.vnetlang.sim.kernel.Executed;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.report.Table;
import org.vnetlang.sim.stage.Event;
import org.vnetlang.sim.stage.Running;
import org.vnetlang.sim.story.Moment;
import org.vnetlang.sim.story.StoryWords;

/** Steps and tables as JSON; the schema is {@code docs/schema/simulate.json}. */
final class StepsJson {
  private final StepTexts steps;
  private final Texts texts;
  private final Steps wanted;

  private StepsJson(Steps wanted, Texts texts) {
    this.steps = StepTexts.of(texts.locale());
    this.texts = texts;
    this.wanted = wanted;
  }

  /** The start of a network. */
  static String of(Running running, Steps wanted, Texts texts) {
    var json = new StepsJson(wanted, texts);
    var root = root();
    root.add("steps", json.events(running.events()));
    root.add("machines", json.machines(running));
    return JsonText.of(root);
  }

  /** A story; the start of the network before it is left out. */
  static String of(Running running, List<Moment> moments, Steps wanted, Texts texts) {
    var json = new StepsJson(wanted, texts);
    var root = root();
    var list = new JsonArray();
    moments.forEach(moment -> list.add(json.moment(moment)));
    root.add("moments", list);
    root.add("machines", json.machines(running));
    return JsonText.of(root);
  }

  private static JsonObject root() {
    var root = new JsonObject();
    root.addProperty("version", 1);
    return root;
  }

  private JsonArray events(List<Event> events) {
    var list = new JsonArray();
    events.stream().filter(event -> wanted.wants(event.host())).map(this::event).forEach(list::add);
    return list;
  }

  private JsonObject event(Event event) {
    var entry = new JsonObject();
    entry.addProperty("number", event.number());
    entry.addProperty("host", event.host());
    entry.addProperty("phase", Json.word(event.phase()));
    event.guest().ifPresent(guest -> entry.addProperty("guest", guest));
    entry.addProperty("machine", event.machine());
    entry.addProperty("title", steps.title(event.step()));
    entry.addProperty("reason", steps.reason(event.step()));
    entry.addProperty("source", event.step().source());
    entry.addProperty("exitCode", event.exitCode());
    var operations = new JsonArray();
    for (Executed executed : event.done()) {
      if (!(executed.operation() instanceof SystemOperation.Part)) {
        operations.add(operation(executed));
      }
    }
    entry.add("operations", operations);
    return entry;
  }

  private static JsonObject operation(Executed executed) {
    var entry = new JsonObject();
    entry.addProperty("command", CommandLine.of(executed.operation()));
    entry.addProperty("exitCode", executed.outcome().exitCode());
    if (!executed.outcome().message().isEmpty()) {
      entry.addProperty("message", executed.outcome().message());
    }
    return entry;
  }

  private JsonObject moment(Moment moment) {
    var entry = new JsonObject();
    entry.addProperty("number", moment.number());
    entry.addProperty("text", StoryWords.of(moment.step()));
    entry.addProperty("possible", moment.possible());
    entry.add("steps", events(moment.events()));
    moment
        .decision()
        .ifPresent(
            decision -> {
              entry.addProperty("verdict", Json.word(decision.verdict()));
              decision
                  .first()
                  .flatMap(attempt -> attempt.reason())
                  .map(ReasonTexts.of(texts.locale())::what)
                  .ifPresent(text -> entry.addProperty("message", text));
            });
    return entry;
  }

  /** The tables that were asked for, of hosts and guests. */
  private JsonArray machines(Running running) {
    var list = new JsonArray();
    for (var host : running.network().hosts()) {
      if (wanted.wants(host.name())) {
        machine(running, host.name()).ifPresent(list::add);
        host.guests().forEach(guest -> machine(running, guest.name()).ifPresent(list::add));
      }
    }
    return list;
  }

  private Optional<JsonObject> machine(Running running, String name) {
    return running.world().machine(name).map(kernel -> machine(running, kernel));
  }

  private JsonObject machine(Running running, Kernel kernel) {
    var entry = new JsonObject();
    entry.addProperty("machine", kernel.name());
    var tables = new JsonObject();
    for (Table table : wanted.tables()) {
      tables.addProperty(table.word(), wanted.print(running, kernel, table));
    }
    entry.add("tables", tables);
    return entry;
  }
}
