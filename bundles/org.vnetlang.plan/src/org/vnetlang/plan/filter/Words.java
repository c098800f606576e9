package org.vnetlang.plan.filter;

import java.util.ArrayList;
import java.util.List;

/** The words of a command line, taken one after another; quotes hold a word together. */
final class Words {
  private final List<String> words;
  private int next;

  private Words(List<String> words) {
    this.words = words;
  }

  static Words of(String line) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    boolean inWord = false;
    char quote = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote != 0) {
        if (c == quote) {
          quote = 0;
        } else {
          word.append(c);
        }
      } else if (c == '"' || c == '\'') {
        quote = c;
        inWord = true;
      } else if (Character.isWhitespace(c)) {
        if (inWord) {
          words.add(word.toString());
          word.setLength(0);
        }
        inWord = false;
      } else {
        word.append(c);
        inWord = true;
      }
    }
    if (inWord) {
      words.add(word.toString());
    }
    return new Words(words);
  }

  boolean hasNext() {
    return next < words.size();
  }

  /** The next word, or the empty string behind the last one. */
  String next() {
    return hasNext() ? words.get(next++) : "";
  }

  String peek() {
    return hasNext() ? words.get(next) : "";
  }

  /** All words up to the next option. */
  List<String> arguments() {
    var arguments = new ArrayList<String>();
    while (hasNext() && !peek().startsWith("-") && !peek().equals("!")) {
      arguments.add(next());
    }
    return arguments;
  }
}
