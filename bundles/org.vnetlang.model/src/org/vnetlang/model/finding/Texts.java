package org.vnetlang.model.finding;

import java.util.List;
import java.util.Locale;
import org.vnetlang.model.text.Sentences;

/**
 * The sentences of the issues in one language. Texts stand in {@code messages.properties} and
 * {@code messages_es.properties}: per code one line for what is wrong, {@code .why} for why it
 * matters, {@code .fix} for what to write instead; holes are {@code {0}}, {@code {1}}, ….
 *
 * @param locale English unless Spanish
 */
public record Texts(Locale locale) {
  public static final Texts ENGLISH = new Texts(Locale.ENGLISH);
  public static final Texts SPANISH = new Texts(new Locale("es"));

  /** The texts for a locale: Spanish for any Spanish one, else English. */
  public static Texts of(Locale locale) {
    return Sentences.isSpanish(locale) ? SPANISH : ENGLISH;
  }

  /** What is wrong. */
  public String what(Issue issue, List<String> arguments) {
    return text(issue.code(), arguments);
  }

  /** Why it matters, in network terms. */
  public String why(Issue issue, List<String> arguments) {
    return text(issue.code() + ".why", arguments);
  }

  /** What to write instead. */
  public String fix(Issue issue, List<String> arguments) {
    return text(issue.code() + ".fix", arguments);
  }

  /** A heading over the issues of a group. */
  public String heading(Group group) {
    return text("group." + group.name().toLowerCase(Locale.ROOT), List.of());
  }

  private String text(String key, List<String> arguments) {
    return new Sentences(Texts.class, "messages", locale).find(key, arguments).orElseThrow();
  }
}
