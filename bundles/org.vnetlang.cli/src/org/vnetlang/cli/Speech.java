package org.vnetlang.cli;

import java.util.Locale;
import java.util.ResourceBundle;

/** The command line's own sentences, in {@code cli.properties} and {@code cli_es.properties}. */
record Speech(Locale locale) {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** The sentence with its holes {@code {0}}, {@code {1}}, … filled. */
  String say(String key, Object... arguments) {
    var language = locale.getLanguage().equals("es") ? locale : Locale.ROOT;
    var text =
        ResourceBundle.getBundle(
                "org.vnetlang.cli.cli", language, Speech.class.getClassLoader(), NO_FALLBACK)
            .getString(key);
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return text;
  }
}
