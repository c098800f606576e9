package org.vnetlang.headless;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;

/** JSON as we write it: indented, the same bytes for the same values, harmless on a terminal. */
public final class JsonText {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private JsonText() {}

  /** The text, ended by a line feed. */
  public static String of(JsonElement element) {
    var raw = GSON.toJson(element);
    var text = new StringBuilder(raw.length() + 1);
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      // outside of strings the only unseen character is the line feed of the layout
      if (c < 0x7f || !unseen(raw, i)) {
        text.append(c);
      } else {
        text.append("\\u").append(hex(c));
      }
    }
    return text.append('\n').toString();
  }

  /** Of a pair both halves are unseen or none: a lone half could not be encoded. */
  private static boolean unseen(String raw, int at) {
    char c = raw.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return Unseen.is(raw.codePointAt(at));
    }
    return Character.isLowSurrogate(c) && at > 0
        ? Unseen.is(raw.codePointBefore(at + 1))
        : Unseen.is(c);
  }

  private static String hex(char c) {
    return Integer.toHexString(0x10000 | c).substring(1);
  }
}
