package org.vnetlang.model.text;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * Sentences of one kind in one language: {@code NAME.properties} beside a class holds the English
 * ones, {@code NAME_es.properties} the Spanish ones. Holes are {@code {0}}, {@code {1}}, ….
 */
public final class Sentences {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Class<?> beside;
  private final String name;
  private final Locale locale;

  /**
   * The sentences for a locale: Spanish for any Spanish one, else English.
   *
   * @param beside a class in the package and bundle of the files
   * @param name the files' name
   */
  public Sentences(Class<?> beside, String name, Locale locale) {
    this.beside = beside;
    this.name = name;
    this.locale = isSpanish(locale) ? locale : Locale.ROOT;
  }

  /** Whether the locale is one of the Spanish ones. */
  public static boolean isSpanish(Locale locale) {
    return locale.getLanguage().equals("es");
  }

  /** The sentence of a key, its holes filled; a hole without a value shows an ellipsis. */
  public Optional<String> find(String key, List<String> arguments) {
    try {
      var bundle =
          ResourceBundle.getBundle(
              beside.getPackageName() + "." + name, locale, beside.getClassLoader(), NO_FALLBACK);
      return Optional.of(fill(bundle.getString(key), arguments));
    } catch (MissingResourceException unknown) {
      return Optional.empty();
    }
  }

  /** The same; the key itself where nobody has written a sentence for it. */
  public String say(String key, List<String> arguments) {
    return find(key, arguments).orElse(key);
  }

  /** One pass, so that an argument that looks like a hole stays what it is. */
  private static String fill(String text, List<String> arguments) {
    var filled = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      boolean hole =
          text.charAt(i) == '{'
              && i + 2 < text.length()
              && text.charAt(i + 2) == '}'
              && Character.isDigit(text.charAt(i + 1));
      if (hole) {
        int number = text.charAt(i + 1) - '0';
        filled.append(number < arguments.size() ? arguments.get(number) : "…");
        i += 2;
      } else {
        filled.append(text.charAt(i));
      }
    }
    return filled.toString();
  }
}
