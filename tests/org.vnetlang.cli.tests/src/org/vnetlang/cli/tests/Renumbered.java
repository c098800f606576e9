package org.vnetlang.cli.tests;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The same recording and file with other names and numbers: a mapping of texts, nothing else. */
enum Renumbered {
  /** Another LAN, another private network, other octets. */
  ADDRESSES {
    @Override
    String json(String name, String text) {
      var words = lan();
      if (!byNumber(name)) {
        words.put("10\\.0\\.0\\.100\\b", "10.9.8.93");
        words.put("10\\.0\\.0\\.227\\b", "10.9.8.220");
        words.put("10\\.0\\.0\\.200\\b", "10.9.8.201");
        words.put("10\\.0\\.0\\.327\\b", "10.9.8.328");
        words.put("10\\.0\\.0\\.", "10.9.8.");
      }
      return replaced(text, words);
    }

    @Override
    String vnet(String name, String text) {
      Map<String, String> words = new LinkedHashMap<>();
      words.put(" \\.(6[48])\\b", " .1$1");
      if (name.startsWith("nat-")) {
        words.put(" \\.100\\b", " .93");
        words.put(" \\.227\\b", " .220");
        words.put(" \\.200\\b", " .201");
      } else if (ofHub(name)) {
        words.put(" \\.128\\b", " .93");
      } else {
        words.put(" \\.100\\b", " .41");
        words.put(" \\.101\\b", " .42");
      }
      return json(name, replaced(text, words));
    }

    private Map<String, String> lan() {
      var words = new LinkedHashMap<String, String>();
      words.put("192\\.168\\.0\\.100\\b", "198.51.100.41");
      words.put("192\\.168\\.0\\.101\\b", "198.51.100.42");
      words.put("192\\.168\\.0\\.(6[48])\\b", "198.51.100.1$1");
      words.put("192\\.168\\.0\\.", "198.51.100.");
      words.put("172\\.16\\.0\\.", "172.30.1.");
      words.put("172\\.16\\.62\\.128\\b", "10.77.3.93");
      words.put("172\\.16\\.62\\.", "10.77.3.");
      return words;
    }

    /** vif-nat makes these addresses from the domain's number. */
    private boolean byNumber(String name) {
      return name.contains("dhcp");
    }
  },
  /** Another card, another loopback pair, another bridge. */
  DEVICES {
    private static final Set<String> AROUND = Set.of("router", "pc", "inet");

    @Override
    String json(String name, String text) {
      return mapped(JsonParser.parseString(text), words(name)).toString();
    }

    @Override
    String vnet(String name, String text) {
      return replaced(text, words(name));
    }

    /** The scripts' own defaults speak of eth0; only network-bridge follows the default route. */
    private Map<String, String> words(String name) {
      var words = new LinkedHashMap<String, String>();
      if (ofHub(name)) {
        words.put("\\beth0\\b", "eth2");
        words.put("\\bvmnet8\\b", "vmnet3");
        words.put("\\b00:50:56:c0:00:08\\b", "00:50:56:c0:00:03");
      }
      if (name.startsWith("bridge-") && !name.matches(".*(nonetloop|ifupdown08).*")) {
        words.put("\\b(p?)eth0\\b", "$1eth3");
        if (!name.contains("metric") && !name.endsWith("302")) {
          words.put("\\bveth0\\b", "veth3");
          words.put("\\bvif0\\.0\\b", "vif0.3");
          words.put("\\bxenbr0\\b", "xenbr3");
        }
      }
      return words;
    }

    private JsonElement mapped(JsonElement json, Map<String, String> words) {
      if (json.isJsonObject()) {
        var all = new JsonObject();
        json.getAsJsonObject()
            .asMap()
            .forEach(
                (k, v) -> all.add(replaced(k, words), AROUND.contains(k) ? v : mapped(v, words)));
        return all;
      } else if (json.isJsonArray()) {
        var all = new JsonArray();
        json.getAsJsonArray().forEach(each -> all.add(mapped(each, words)));
        return all;
      }
      return json.isJsonPrimitive() && json.getAsJsonPrimitive().isString()
          ? new JsonPrimitive(replaced(json.getAsString(), words))
          : json;
    }
  };

  /** A case of guests behind VMware's hubs: their names begin with a number. */
  private static boolean ofHub(String name) {
    return Character.isDigit(name.charAt(0));
  }

  /** The recording. */
  abstract String json(String name, String text);

  /** The file that describes the network. */
  abstract String vnet(String name, String text);

  private static String replaced(String text, Map<String, String> words) {
    String result = text;
    for (var word : words.entrySet()) {
      result = result.replaceAll(word.getKey(), word.getValue());
    }
    return result;
  }
}
