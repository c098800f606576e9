package org.vnetlang.plan.step;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Titles and reasons of steps and of their parts, in English and Spanish. */
public final class StepTexts {
  /** English. */
  public static final StepTexts ENGLISH = new StepTexts(Locale.ROOT);

  /** Spanish. */
  public static final StepTexts SPANISH = new StepTexts(new Locale("es"));

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale locale;

  private StepTexts(Locale locale) {
    this.locale = locale;
  }

  /** The texts for a locale: Spanish for any Spanish one, else English. */
  public static StepTexts of(Locale locale) {
    return locale.getLanguage().equals("es") ? SPANISH : ENGLISH;
  }

  /** What happens, in one line. */
  public String title(String key, List<String> arguments) {
    return fill(text(key), arguments);
  }

  /** Why it happens, in network terms. */
  public String reason(String key, List<String> arguments) {
    return fill(text(key + ".why"), arguments);
  }

  /** What happens in a step. */
  public String title(Step step) {
    return title(step.key(), step.arguments());
  }

  /** Why a step is taken. */
  public String reason(Step step) {
    return reason(step.key(), step.arguments());
  }

  private String text(String key) {
    try {
      return ResourceBundle.getBundle(
              "org.vnetlang.plan.step.steps", locale, StepTexts.class.getClassLoader(), NO_FALLBACK)
          .getString(key);
    } catch (MissingResourceException unknown) {
      // a key of somebody else's program: better its name than nothing
      return key;
    }
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
