package org.vnetlang.cli;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The command line's own sentences, in {@code cli.properties} and {@code cli_es.properties}. */
record Speech(Locale locale) {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private static final Pattern HOLE = Pattern.compile("\\{(\\d)}");

  /** The sentence with its holes {@code {0}}, {@code {1}}, … filled, harmless on a terminal. */
  String say(String key, Object... arguments) {
    return HOLE.matcher(bundle("cli").getString(key))
        .replaceAll(
            hole -> {
              int number = Integer.parseInt(hole.group(1));
              return Matcher.quoteReplacement(Visible.of(String.valueOf(arguments[number])));
            });
  }

  /** The sentence for so many of something; one has a sentence of its own. */
  String count(String key, long number) {
    return say(key + (number == 1 ? ".one" : ".other"), number);
  }

  /** A bundle beside this class, in this language. */
  ResourceBundle bundle(String name) {
    var language = locale.getLanguage().equals("es") ? locale : Locale.ROOT;
    return ResourceBundle.getBundle(
        "org.vnetlang.cli." + name, language, Speech.class.getClassLoader(), NO_FALLBACK);
  }
}
