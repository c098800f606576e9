package org.vnetlang.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import org.vnetlang.headless.Change;
import org.vnetlang.headless.Checked;
import org.vnetlang.headless.Diagnostic;

/** Results as JSON; the schemas stand in {@code docs/schema}. */
final class Json {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
  private static final int VERSION = 1;

  private Json() {}

  static String check(Checked checked) {
    var root = new JsonObject();
    root.addProperty("version", VERSION);
    root.add("diagnostics", diagnostics(checked.diagnostics()));
    var expectations = new JsonObject();
    expectations.addProperty("notEvaluated", checked.expectations());
    root.add("expectations", expectations);
    return GSON.toJson(root);
  }

  static String generate(
      Checked checked, List<Change> changes, List<String> uncovered, boolean written) {
    var root = new JsonObject();
    root.addProperty("version", VERSION);
    root.add("diagnostics", diagnostics(checked.diagnostics()));
    var list = new JsonArray();
    for (var change : changes) {
      var entry = new JsonObject();
      entry.addProperty("path", change.path());
      entry.addProperty("change", change.kind().name().toLowerCase(Locale.ROOT));
      list.add(entry);
    }
    root.add("files", list);
    var hosts = new JsonArray();
    uncovered.forEach(hosts::add);
    root.add("uncovered", hosts);
    root.addProperty("written", written);
    return GSON.toJson(root);
  }

  private static JsonArray diagnostics(List<Diagnostic> all) {
    var list = new JsonArray();
    for (var each : all) {
      var entry = new JsonObject();
      entry.addProperty("file", each.file());
      entry.addProperty("line", each.line());
      entry.addProperty("column", each.column());
      entry.addProperty("offset", each.offset());
      entry.addProperty("length", each.length());
      entry.addProperty("severity", each.severity().name().toLowerCase(Locale.ROOT));
      entry.addProperty("code", each.code());
      entry.addProperty("message", each.message());
      entry.addProperty("why", each.why());
      entry.addProperty("fix", each.fix());
      each.replacement().ifPresent(text -> entry.addProperty("replacement", text));
      list.add(entry);
    }
    return list;
  }
}
