package org.vnetlang.sim.tests.xen;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;

/** Little helpers for JSON. */
final class Json {
  private Json() {}

  static List<JsonObject> objects(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  /** The same tree with every text mapped, keys too. */
  static JsonElement map(JsonElement element, UnaryOperator<String> texts) {
    if (element.isJsonObject()) {
      var mapped = new JsonObject();
      element
          .getAsJsonObject()
          .entrySet()
          .forEach(e -> mapped.add(texts.apply(e.getKey()), map(e.getValue(), texts)));
      return mapped;
    } else if (element.isJsonArray()) {
      var mapped = new JsonArray();
      element.getAsJsonArray().forEach(one -> mapped.add(map(one, texts)));
      return mapped;
    }
    boolean text = element.isJsonPrimitive() && element.getAsJsonPrimitive().isString();
    return text ? new JsonPrimitive(texts.apply(element.getAsString())) : element;
  }
}
