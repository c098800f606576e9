package org.vnetlang.gen.xend;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vnetlang.gen.Reading;
import org.vnetlang.gen.sxp.Sxp;
import org.vnetlang.gen.sxp.SxpReader;
import org.vnetlang.plan.xen.XendKeys;
import org.vnetlang.plan.xen.XendVersion;

/** Reads xend-config.sxp strictly: settings that xend of that release knows, each once. */
public final class XendConfigReader {
  private XendConfigReader() {}

  /** Key and first value, which is all that xend takes; or the first thing that is refused. */
  public static Reading<Map<String, String>> read(String text, XendVersion version) {
    Reading<List<Sxp.Group>> reading = SxpReader.read(text);
    if (reading instanceof Reading.Refused<List<Sxp.Group>> refused) {
      return new Reading.Refused<>(refused.line(), refused.sentence());
    }
    Map<String, String> settings = new LinkedHashMap<>();
    for (Sxp.Group group : ((Reading.Read<List<Sxp.Group>>) reading).value()) {
      if (!XendKeys.of(version).contains(group.key())) {
        return new Reading.Refused<>(1, "xend of this release would pass over one of the keys.");
      }
      if (settings.put(group.key(), value(group)) != null) {
        return new Reading.Refused<>(1, "A key stands twice, and xend takes the first.");
      }
    }
    return new Reading.Read<>(settings);
  }

  private static String value(Sxp.Group group) {
    return group.items().stream()
        .skip(1)
        .limit(1)
        .map(item -> item instanceof Sxp.Word word ? word.text() : "")
        .findFirst()
        .orElse("");
  }
}
