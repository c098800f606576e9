package org.vnetlang.sim.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vnetlang.model.text.Sentences;

/**
 * The sentences of the causes, in English and Spanish: {@code causes.properties} and {@code
 * causes_es.properties} have three of each, the hole {@code {0}} is the machine, those behind it
 * are the {@linkplain Cause#arguments() arguments}.
 */
public final class CauseTexts {
  /** English. */
  public static final CauseTexts ENGLISH = new CauseTexts(Locale.ROOT);

  /** Spanish. */
  public static final CauseTexts SPANISH = new CauseTexts(new Locale("es"));

  private final Sentences sentences;

  private CauseTexts(Locale locale) {
    this.sentences = new Sentences(CauseTexts.class, "causes", locale);
  }

  /** The texts for a locale: Spanish for any Spanish one, else English. */
  public static CauseTexts of(Locale locale) {
    return Sentences.isSpanish(locale) ? SPANISH : ENGLISH;
  }

  /** What is wrong, in network terms. */
  public String what(Failure failure) {
    return text(failure, "");
  }

  /** Why that stops the packet. */
  public String why(Failure failure) {
    return text(failure, ".why");
  }

  /** What to write or do instead. */
  public String fix(Failure failure) {
    return text(failure, ".fix");
  }

  /** The heading of a group of causes. */
  public String title(Cause.Group group) {
    return sentence("group." + group.name().toLowerCase(Locale.ROOT), List.of());
  }

  private String text(Failure failure, String kind) {
    var holes = new ArrayList<String>();
    holes.add(failure.machine());
    holes.addAll(failure.arguments());
    return sentence(failure.cause().code() + kind, holes);
  }

  private String sentence(String key, List<String> holes) {
    return sentences.find(key, holes).orElseThrow();
  }
}
