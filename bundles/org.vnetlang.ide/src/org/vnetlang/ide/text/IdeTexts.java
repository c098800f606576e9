package org.vnetlang.ide.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vnetlang.model.text.Sentences;

/** The sentences of the editor services, in English and Spanish. */
public final class IdeTexts {
  private final Sentences sentences;

  /** The texts for a locale: Spanish for any Spanish one, else English. */
  public IdeTexts(Locale locale) {
    this.sentences = new Sentences(IdeTexts.class, "ide", locale);
  }

  /** The sentence of a key with its holes filled. */
  public String say(String key, Object... arguments) {
    return find(key, arguments).orElseThrow();
  }

  /** The sentence of a key that may be missing. */
  public Optional<String> find(String key, Object... arguments) {
    List<String> texts = Arrays.stream(arguments).map(Object::toString).toList();
    return sentences.find(key, texts);
  }
}
