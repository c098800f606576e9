package org.vnetlang.plan.step;

import java.util.List;
import java.util.Locale;
import org.vnetlang.model.text.Sentences;

/** Titles and reasons of steps and of their parts, in English and Spanish. */
public final class StepTexts {
  /** English. */
  public static final StepTexts ENGLISH = new StepTexts(Locale.ROOT);

  /** Spanish. */
  public static final StepTexts SPANISH = new StepTexts(new Locale("es"));

  private final Sentences sentences;

  private StepTexts(Locale locale) {
    this.sentences = new Sentences(StepTexts.class, "steps", locale);
  }

  /** The texts for a locale: Spanish for any Spanish one, else English. */
  public static StepTexts of(Locale locale) {
    return Sentences.isSpanish(locale) ? SPANISH : ENGLISH;
  }

  /** What happens, in one line; the key of somebody else's program stays what it is. */
  public String title(String key, List<String> arguments) {
    return sentences.say(key, arguments);
  }

  /** Why it happens, in network terms. */
  public String reason(String key, List<String> arguments) {
    return sentences.say(key + ".why", arguments);
  }

  /** What happens in a step. */
  public String title(Step step) {
    return title(step.key(), step.arguments());
  }

  /** Why a step is taken. */
  public String reason(Step step) {
    return reason(step.key(), step.arguments());
  }
}
