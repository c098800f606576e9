package org.vnetlang.sim.expect;

import java.util.List;
import java.util.Locale;
import org.vnetlang.model.text.Sentences;

/** What verdicts and their reasons say, in English and Spanish. */
public final class ReasonTexts {
  private final Sentences sentences;

  private ReasonTexts(Locale locale) {
    this.sentences = new Sentences(ReasonTexts.class, "reasons", locale);
  }

  /** The texts for a locale: Spanish for any Spanish one, else English. */
  public static ReasonTexts of(Locale locale) {
    return new ReasonTexts(locale);
  }

  /** The reason in a sentence; where the packet was lost is for the texts of causes to say. */
  public String what(Reason reason) {
    return sentence(reason.kind().name(), reason.arguments());
  }

  /** The verdict in a word or two. */
  public String word(Verdict verdict) {
    return sentence("verdict." + verdict.name(), List.of());
  }

  private String sentence(String key, List<String> arguments) {
    return sentences.find(key.toLowerCase(Locale.ROOT), arguments).orElseThrow();
  }
}
