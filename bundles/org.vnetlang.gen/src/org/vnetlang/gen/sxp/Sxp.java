package org.vnetlang.gen.sxp;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** An s-expression as xend's configuration file has it: everything is a text or a list. */
public sealed interface Sxp {

  /** A text, whether it stands in quotes or not: xend makes no difference. */
  record Word(String text) implements Sxp {}

  /** A list in parentheses. */
  record Group(List<Sxp> items) implements Sxp {
    public Group {
      items = List.copyOf(items);
    }

    /** The text it begins with, the key of a setting; empty where there is none. */
    public String key() {
      return items.stream()
          .limit(1)
          .flatMap(first -> first instanceof Word word ? Stream.of(word.text()) : Stream.of())
          .findFirst()
          .orElse("");
    }
  }

  /** A list of texts: {@code group("vif-script", "vif-bridge")}. */
  static Group group(String... words) {
    return new Group(Arrays.<String>stream(words).<Sxp>map(Word::new).toList());
  }
}
