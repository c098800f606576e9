package org.vnetlang.headless;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.vnetlang.model.finding.Severity;
import org.vnetlang.sim.expect.Verdict;

/**
 * Findings and expectations that do not hold as SARIF 2.1.0 (OASIS), which code hosts show beside
 * the lines.
 */
public final class Sarif {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final Locale locale;
  private final JsonArray results = new JsonArray();
  private final Set<String> rules = new TreeSet<>();

  private Sarif(Locale locale) {
    this.locale = locale;
  }

  /**
   * The report.
   *
   * @param version that of Vnet
   * @param checked what was found
   * @param judged what was expected
   */
  public static String of(
      String version,
      Collection<Checked> checked,
      Map<String, List<Judged>> judged,
      Locale locale) {
    var sarif = new Sarif(locale);
    var diagnostics = new LinkedHashSet<Diagnostic>();
    checked.forEach(each -> diagnostics.addAll(each.diagnostics()));
    diagnostics.forEach(sarif::diagnostic);
    judged.values().stream()
        .flatMap(List::stream)
        .filter(one -> one.verdict() != Verdict.HOLDS)
        .forEach(sarif::expectation);
    return JsonText.of(sarif.document(version));
  }

  private JsonObject document(String version) {
    var driver = new JsonObject();
    driver.addProperty("name", "Vnet");
    driver.addProperty("version", version);
    var list = new JsonArray();
    for (String rule : rules) {
      var entry = new JsonObject();
      entry.addProperty("id", rule);
      list.add(entry);
    }
    driver.add("rules", list);
    var tool = new JsonObject();
    tool.add("driver", driver);
    var run = new JsonObject();
    run.add("tool", tool);
    run.addProperty("columnKind", "unicodeCodePoints");
    run.add("results", results);
    var runs = new JsonArray();
    runs.add(run);
    var root = new JsonObject();
    root.addProperty("$schema", SCHEMA);
    root.addProperty("version", "2.1.0");
    root.add("runs", runs);
    return root;
  }

  private void diagnostic(Diagnostic each) {
    String text = each.message() + " " + each.why() + " " + each.fix();
    result(
        each.code(),
        level(each.severity()),
        text,
        new Spot(each.file(), each.offset(), each.length(), each.line(), each.column()));
  }

  private static String level(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  private void expectation(Judged judged) {
    Account account = Account.of(judged, locale);
    String text =
        judged.text()
            + ": "
            + account.verdict()
            + ". "
            + String.join(" ", account.sentences())
            + account.fix().map(fix -> " " + fix).orElse("");
    result(
        "expectation-" + judged.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        judged.verdict() == Verdict.FAILS ? "error" : "warning",
        text,
        judged.spot());
  }

  private void result(String rule, String level, String text, Spot spot) {
    rules.add(rule);
    var message = new JsonObject();
    message.addProperty("text", text);
    var result = new JsonObject();
    result.addProperty("ruleId", rule);
    result.addProperty("level", level);
    result.add("message", message);
    var locations = new JsonArray();
    locations.add(location(spot));
    result.add("locations", locations);
    results.add(result);
  }

  private static JsonObject location(Spot spot) {
    var artifact = new JsonObject();
    artifact.addProperty("uri", uri(spot.file()));
    var region = new JsonObject();
    region.addProperty("startLine", spot.line());
    region.addProperty("startColumn", spot.column());
    var physical = new JsonObject();
    physical.add("artifactLocation", artifact);
    physical.add("region", region);
    var location = new JsonObject();
    location.add("physicalLocation", physical);
    return location;
  }

  /** A file's name as a relative reference (RFC 3986). */
  private static String uri(String file) {
    try {
      return new URI(null, null, file, null).toASCIIString();
    } catch (URISyntaxException odd) {
      return "stdin";
    }
  }
}
