package org.vnetlang.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.vnetlang.headless.Account;
import org.vnetlang.headless.Change;
import org.vnetlang.headless.Changes;
import org.vnetlang.headless.Checked;
import org.vnetlang.headless.Diagnostic;
import org.vnetlang.headless.JsonText;
import org.vnetlang.headless.Judged;
import org.vnetlang.headless.explain.Example;
import org.vnetlang.headless.explain.Page;
import org.vnetlang.model.Host;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Severity;
import org.vnetlang.model.finding.Texts;
import org.vnetlang.sim.walk.Cause;
import org.vnetlang.sim.walk.CauseTexts;
import org.vnetlang.sim.walk.Failure;

/** Results as JSON; the schemas stand in {@code docs/schema}. */
final class Json {
  private static final int VERSION = 1;

  private Json() {}

  static String check(
      Map<String, Checked> results, Map<String, List<Judged>> verdicts, Texts texts) {
    var diagnostics = new LinkedHashSet<Diagnostic>();
    results.values().forEach(checked -> diagnostics.addAll(checked.diagnostics()));
    var root = root();
    root.add(
        "files",
        list(
            results.entrySet(),
            each -> file(each.getKey(), each.getValue(), verdicts.get(each.getKey()), texts)));
    root.add("diagnostics", list(diagnostics, Json::diagnostic));
    root.add("counts", counts(List.copyOf(diagnostics)));
    return JsonText.of(root);
  }

  static String generate(
      Checked checked,
      String output,
      Optional<Changes> changes,
      List<Host> uncovered,
      boolean written) {
    var root = root();
    root.addProperty("output", output);
    root.add("diagnostics", list(checked.diagnostics(), Json::diagnostic));
    root.add("counts", counts(checked.diagnostics()));
    root.add(
        "files",
        changes
            .map(all -> list(all.list(), change -> change(change, all)))
            .orElseGet(JsonArray::new));
    root.add("uncovered", list(uncovered, Json::host));
    root.addProperty("written", written);
    return JsonText.of(root);
  }

  static String explain(List<Page> pages, List<Cause> causes, Texts texts) {
    var root = root();
    root.add("issues", list(pages, Json::page));
    root.add("causes", list(causes, cause -> cause(cause, CauseTexts.of(texts.locale()))));
    return JsonText.of(root);
  }

  private static JsonObject cause(Cause cause, CauseTexts texts) {
    var entry = new JsonObject();
    entry.addProperty("code", cause.code());
    entry.addProperty("group", word(cause.group()));
    entry.addProperty("what", texts.what(anywhere(cause)));
    entry.addProperty("why", texts.why(anywhere(cause)));
    entry.addProperty("fix", texts.fix(anywhere(cause)));
    return entry;
  }

  /** A cause without a file: its sentences name what would stand in their holes. */
  static Failure anywhere(Cause cause) {
    return new Failure(
        cause, "‹machine›", cause.arguments().stream().map(word -> "‹" + word + "›").toList());
  }

  private static JsonObject root() {
    var root = new JsonObject();
    root.addProperty("version", VERSION);
    return root;
  }

  private static <T> JsonArray list(Collection<T> all, Function<T, JsonElement> element) {
    var list = new JsonArray();
    all.forEach(each -> list.add(element.apply(each)));
    return list;
  }

  private static JsonObject file(String name, Checked checked, List<Judged> verdicts, Texts texts) {
    var network = checked.network();
    var entry = new JsonObject();
    entry.addProperty("file", name);
    entry.addProperty("lans", network.lans().size());
    entry.addProperty("hosts", network.hosts().size());
    entry.addProperty("guests", network.guests().count());
    entry.add("expectations", list(verdicts, one -> expectation(one, texts)));
    return entry;
  }

  /** An expectation with its verdict. */
  static JsonObject expectation(Judged judged, Texts texts) {
    var account = Account.of(judged, texts.locale());
    var entry = new JsonObject();
    entry.addProperty("file", judged.spot().file());
    entry.addProperty("line", judged.spot().line());
    entry.addProperty("column", judged.spot().column());
    entry.addProperty("text", judged.text());
    judged.story().ifPresent(story -> entry.addProperty("story", story));
    entry.addProperty("verdict", word(judged.verdict()));
    entry.addProperty("message", String.join(" ", account.sentences()));
    account.cause().ifPresent(cause -> entry.addProperty("cause", cause));
    account.why().ifPresent(why -> entry.addProperty("why", why));
    account.fix().ifPresent(fix -> entry.addProperty("fix", fix));
    return entry;
  }

  static String word(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static JsonObject counts(List<Diagnostic> all) {
    var counts = new JsonObject();
    counts.addProperty("errors", Diagnostic.count(all, Severity.ERROR));
    counts.addProperty("warnings", Diagnostic.count(all, Severity.WARNING));
    counts.addProperty("notes", Diagnostic.count(all, Severity.NOTE));
    return counts;
  }

  private static JsonObject change(Change change, Changes all) {
    var entry = new JsonObject();
    entry.addProperty("path", change.path());
    entry.addProperty("change", change.kind().name().toLowerCase(Locale.ROOT));
    Optional.ofNullable(all.files().get(change.path()))
        .ifPresent(
            wanted -> {
              entry.addProperty("target", wanted.target());
              entry.addProperty("host", wanted.file().host());
              entry.addProperty("location", wanted.file().location());
              entry.addProperty("mode", wanted.file().mode().octal());
              entry.addProperty("owner", wanted.file().owner());
            });
    return entry;
  }

  private static JsonObject host(Host host) {
    var entry = new JsonObject();
    entry.addProperty("host", host.name());
    host.platform().ifPresent(platform -> entry.addProperty("platform", platform.toString()));
    return entry;
  }

  private static JsonObject diagnostic(Diagnostic each) {
    var entry = new JsonObject();
    entry.addProperty("file", each.file());
    entry.addProperty("line", each.line());
    entry.addProperty("column", each.column());
    entry.addProperty("offset", each.offset());
    entry.addProperty("length", each.length());
    entry.addProperty("severity", severity(each.issue()));
    entry.addProperty("code", each.code());
    entry.addProperty("message", each.message());
    entry.addProperty("why", each.why());
    entry.addProperty("fix", each.fix());
    each.replacement().ifPresent(text -> entry.addProperty("replacement", text));
    return entry;
  }

  private static JsonObject page(Page page) {
    var issue = page.issue();
    var entry = new JsonObject();
    entry.addProperty("code", issue.code());
    entry.addProperty("group", issue.group().name().toLowerCase(Locale.ROOT));
    entry.addProperty("severity", severity(issue));
    entry.addProperty("what", page.what());
    entry.addProperty("why", page.why());
    entry.addProperty("fix", page.fix());
    entry.addProperty("quickFix", page.hasQuickFix());
    page.example().ifPresent(example -> entry.add("example", example(example)));
    return entry;
  }

  private static JsonObject example(Example example) {
    var entry = new JsonObject();
    entry.addProperty("text", example.text());
    entry.add("marks", list(example.marks(), Json::diagnostic));
    example.mended().ifPresent(text -> entry.addProperty("mended", text));
    return entry;
  }

  private static String severity(Issue issue) {
    return issue.severity().name().toLowerCase(Locale.ROOT);
  }
}
