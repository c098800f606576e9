package org.vnetlang.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vnetlang.headless.Change;
import org.vnetlang.headless.Change.Kind;
import org.vnetlang.headless.Changes;
import org.vnetlang.headless.Checked;
import org.vnetlang.headless.Output;
import org.vnetlang.model.Host;

/** What generating came to, told to people or as JSON. */
final class GenerateResult {
  private final VnetCommand root;
  private final Checked checked;
  private final String output;
  private final boolean diff;
  private List<Host> uncovered = List.of();
  private Optional<Changes> changes = Optional.empty();
  private boolean written;

  GenerateResult(VnetCommand root, Checked checked, String output, boolean diff) {
    this.root = root;
    this.checked = checked;
    this.output = output;
    this.diff = diff;
  }

  /** The input has errors. */
  Exit refused() {
    root.talk(
        root.speech()
            .say("errors-nothing-written", new Report(root, false).counts(checked.diagnostics())));
    return Exit.FOUND;
  }

  /** Hosts that no target covers: one sentence for all of them. */
  void uncovered(List<Host> hosts) {
    uncovered = hosts;
    if (!hosts.isEmpty()) {
      var names = hosts.stream().map(GenerateResult::named).collect(Collectors.joining(", "));
      root.talk(root.speech().say("uncovered", names));
    }
  }

  private static String named(Host host) {
    return host.name() + host.platform().map(platform -> " (" + platform + ")").orElse("");
  }

  /** There are hosts, but no file for any of them. */
  Exit unavailable() {
    root.talk(root.speech().say("nothing-asked"));
    return Exit.UNAVAILABLE;
  }

  void changes(Changes found, boolean done) {
    changes = Optional.of(found);
    written = done;
  }

  String json() {
    return Json.generate(checked, output, changes, uncovered, written);
  }

  /** Which files change, and how many. */
  void tell(Output folder) throws IOException {
    var speech = root.speech();
    var all = changes.orElseThrow();
    if (all.foreignManifest()) {
      root.talk(speech.say("foreign-manifest", output));
    }
    for (var change : all.list()) {
      tell(change, all, folder);
    }
    if (all.conflict()) {
      root.talk(speech.say("conflict-nothing-written"));
      return;
    }
    root.talk(
        speech.say(
            written ? "summary" : "would",
            speech.count("created", all.count(Kind.CREATE)),
            speech.count("changed", all.count(Kind.CHANGE)),
            speech.count("deleted", all.count(Kind.DELETE)),
            speech.count("unchanged", all.count(Kind.KEEP)),
            output));
  }

  private void tell(Change change, Changes all, Output folder) throws IOException {
    if (change.kind() == Kind.CONFLICT || change.kind() == Kind.LEAVE) {
      root.talk(
          root.speech().say(change.kind() == Kind.LEAVE ? "left" : "conflict", change.path()));
    }
    if (diff && (change.kind().changes() || change.kind() == Kind.CONFLICT)) {
      root.text(UnifiedDiff.of(change.path(), folder.before(change), all.after(change)));
    } else if (change.kind().changes()) {
      root.line(sign(change.kind()) + " " + change.path());
    }
  }

  private static String sign(Kind kind) {
    return kind == Kind.CREATE ? "+" : kind == Kind.DELETE ? "-" : "~";
  }
}
