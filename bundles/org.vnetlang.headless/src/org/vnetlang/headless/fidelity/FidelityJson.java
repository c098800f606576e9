package org.vnetlang.headless.fidelity;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import org.vnetlang.headless.JsonText;

/** Cases by facts for programs; docs/schema/fidelity.json describes it. */
public final class FidelityJson {
  private FidelityJson() {}

  /** The text, ended by a line feed. */
  public static String of(List<Compared> rows) {
    var cases = new JsonArray();
    rows.forEach(row -> cases.add(row(row)));
    var root = new JsonObject();
    root.addProperty("version", 1);
    root.add("cases", cases);
    return JsonText.of(root);
  }

  private static JsonObject row(Compared row) {
    var facts = new JsonArray();
    for (Cell cell : row.cells()) {
      var differences = new JsonArray();
      cell.differences().forEach(differences::add);
      var fact = new JsonObject();
      fact.addProperty("fact", cell.fact().word());
      fact.addProperty("result", cell.result().name().toLowerCase(Locale.ROOT));
      fact.addProperty("compared", cell.compared());
      fact.add("differences", differences);
      facts.add(fact);
    }
    var json = new JsonObject();
    json.addProperty("case", row.name());
    json.addProperty("equal", row.equal());
    json.add("facts", facts);
    return json;
  }
}
