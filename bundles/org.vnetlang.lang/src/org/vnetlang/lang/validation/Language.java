package org.vnetlang.lang.validation;

import com.google.inject.Singleton;
import org.vnetlang.model.finding.Texts;

/**
 * The language of messages, one for all services of an injector; English until somebody chooses.
 */
@Singleton
public class Language {
  private volatile Texts texts = Texts.ENGLISH;

  public Texts texts() {
    return texts;
  }

  public void use(Texts chosen) {
    texts = chosen;
  }
}
