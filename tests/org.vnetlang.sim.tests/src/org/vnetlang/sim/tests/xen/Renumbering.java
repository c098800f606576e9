package org.vnetlang.sim.tests.xen;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The same case with other names and numbers: a mapping of texts, nothing else. */
enum Renumbering {
  /** As recorded. */
  NONE {
    @Override
    JsonObject of(JsonObject json) {
      return json;
    }
  },
  /** Another LAN, another private network, other octets. */
  OTHER_SUBNETS {
    @Override
    JsonObject of(JsonObject json) {
      boolean byNumber = json.get("case").getAsString().contains("dhcp");
      var words = new LinkedHashMap<String, String>();
      words.put("192\\.168\\.0\\.100\\b", "198.51.100.41");
      words.put("192\\.168\\.0\\.101\\b", "198.51.100.42");
      words.put("192\\.168\\.0\\.(6[48])\\b", "198.51.100.1$1");
      words.put("192\\.168\\.0\\.", "198.51.100.");
      if (!byNumber) {
        words.put("10\\.0\\.0\\.100\\b", "10.9.8.93");
        words.put("10\\.0\\.0\\.227\\b", "10.9.8.220");
        words.put("10\\.0\\.0\\.200\\b", "10.9.8.201");
        words.put("10\\.0\\.0\\.327\\b", "10.9.8.328");
        words.put("10\\.0\\.0\\.", "10.9.8.");
      }
      words.put("172\\.16\\.0\\.", "172.30.1.");
      return Json.map(json, text -> replaced(text, words)).getAsJsonObject();
    }
  },
  /** Another card, another loopback pair, another bridge, another domain. */
  OTHER_DEVICES {
    @Override
    JsonObject of(JsonObject json) {
      String name = json.get("case").getAsString();
      // the scripts' own defaults speak of eth0; only network-bridge follows the default route
      // while there is one
      boolean follows =
          name.startsWith("bridge-") && !name.contains("nonetloop") && !name.contains("ifupdown08");
      boolean fixedNumber = name.contains("metric") || name.endsWith("302");
      var words = new LinkedHashMap<String, String>();
      if (follows) {
        words.put("\\b(p?)eth0\\b", "$1eth3");
        if (!fixedNumber) {
          words.put("\\bveth0\\b", "veth3");
          words.put("\\bvif0\\.0\\b", "vif0.3");
          words.put("\\bxenbr0\\b", "xenbr3");
        }
      }
      JsonObject mapped = json.deepCopy();
      mapped.add("calls", Json.map(json.get("calls"), text -> replaced(text, words)));
      for (JsonObject phase : Json.objects(mapped.getAsJsonArray("phases"))) {
        JsonObject changed = phase.getAsJsonObject("changed");
        if (changed.has("dom0")) {
          changed.add("dom0", Json.map(changed.get("dom0"), text -> replaced(text, words)));
        }
      }
      return mapped;
    }
  };

  abstract JsonObject of(JsonObject json);

  private static String replaced(String text, Map<String, String> words) {
    String result = text;
    for (var word : words.entrySet()) {
      result = Pattern.compile(word.getKey()).matcher(result).replaceAll(word.getValue());
    }
    return result;
  }
}
