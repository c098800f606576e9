package org.vnetlang.ui.editor.typing;

import java.util.function.IntPredicate;
import org.vnetlang.ide.Span;

/**
 * What people take for one word of a network: a name with its hyphens, an address with its dots and
 * its {@code /24}, a MAC with its colons.
 */
public final class Word {
  private Word() {}

  /** The word that a caret touches; nothing but the caret where there is none. */
  public static Span at(String text, int offset) {
    var value = around(text, offset, each -> isName(each) || ".:/".indexOf(each) >= 0);
    var word = value.of(text);
    boolean isValue =
        !word.isEmpty()
            && (Character.isDigit(word.charAt(0))
                || word.matches("\\.\\d.*")
                || word.matches("\\p{XDigit}*:.*"));
    return isValue ? value : around(text, offset, Word::isName);
  }

  private static boolean isName(int each) {
    return Character.isLetterOrDigit(each) || each == '_' || each == '-';
  }

  private static Span around(String text, int offset, IntPredicate inside) {
    int from = offset;
    while (from > 0 && inside.test(text.charAt(from - 1))) {
      from--;
    }
    int to = offset;
    while (to < text.length() && inside.test(text.charAt(to))) {
      to++;
    }
    return Span.between(from, to);
  }
}
