package org.vnetlang.model.finding;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The sentences of the issues in one language. Texts stand in {@code messages.properties} and
 * {@code messages_es.properties}: per code one line for what is wrong, {@code .why} for why it
 * matters, {@code .fix} for what to write instead; holes are {@code {0}}, {@code {1}}, ….
 *
 * @param locale English unless Spanish
 */
public record Texts(Locale locale) {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  public static final Texts ENGLISH = new Texts(Locale.ENGLISH);
  public static final Texts SPANISH = new Texts(new Locale("es"));

  /** The texts for a locale: Spanish for any Spanish one, else English. */
  public static Texts of(Locale locale) {
    return locale.getLanguage().equals("es") ? SPANISH : ENGLISH;
  }

  /** What is wrong. */
  public String what(Issue issue, List<String> arguments) {
    return fill(text(issue.code()), arguments);
  }

  /** Why it matters, in network terms. */
  public String why(Issue issue, List<String> arguments) {
    return fill(text(issue.code() + ".why"), arguments);
  }

  /** What to write instead. */
  public String fix(Issue issue, List<String> arguments) {
    return fill(text(issue.code() + ".fix"), arguments);
  }

  private String text(String key) {
    var locale = this.locale.getLanguage().equals("es") ? this.locale : Locale.ROOT;
    return ResourceBundle.getBundle(
            "org.vnetlang.model.finding.messages",
            locale,
            Texts.class.getClassLoader(),
            NO_FALLBACK)
        .getString(key);
  }

  /** One pass, so that an argument that looks like a hole stays what it is. */
  private static String fill(String text, List<String> arguments) {
    var filled = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{'
          && i + 2 < text.length()
          && text.charAt(i + 2) == '}'
          && Character.isDigit(text.charAt(i + 1))) {
        int hole = text.charAt(i + 1) - '0';
        filled.append(hole < arguments.size() ? arguments.get(hole) : "…");
        i += 2;
      } else {
        filled.append(c);
      }
    }
    return filled.toString();
  }
}
