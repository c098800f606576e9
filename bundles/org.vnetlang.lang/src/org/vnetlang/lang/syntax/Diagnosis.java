package org.vnetlang.lang.syntax;

import java.util.List;
import java.util.Set;
import org.vnetlang.model.finding.Issue;

/** Says why the parser could not go on at a token. */
final class Diagnosis {
  private static final Set<String> QUOTES = Set.of("“", "”", "„", "«", "»", "‘", "’");
  private static final Set<String> NETWORKS = Set.of("bridge", "route", "nat");
  private static final Set<String> VERBS = Set.of("can", "cannot", "gets");

  private final Tokens tokens;

  Diagnosis(Tokens tokens) {
    this.tokens = tokens;
  }

  /**
   * The reason at a token; one behind the last token is the end of the file.
   *
   * @param expectsBrace whether the parser wanted a block to be closed here
   */
  Stumble at(int index, boolean expectsBrace) {
    var text = tokens.text(index);
    var before = tokens.text(index - 1);
    if (text.equals("=")) {
      return tokens.mark(Issue.NO_EQUALS_SIGN, index).mend("");
    }
    if (QUOTES.contains(text)) {
      return quoted(index);
    }
    if (text.equals(":")) {
      return tokens.mark(Issue.NO_COLON, index).mend("");
    }
    if (text.equals("'") && before.equals("can")) {
      return cannot(index);
    }
    if (before.equals("can")) {
      return tokens.mark(Issue.EXPECT_VERB, index, text).mend("reach");
    }
    if (nameWanted(index)) {
      return name(index);
    }
    if (afterParty(index)) {
      var stumble = tokens.mark(Issue.EXPECT_VERB, index, shown(text));
      return text.startsWith("reach") ? stumble.mend("can reach") : stumble;
    }
    if (text.equals("on") && NETWORKS.contains(tokens.text(index - 2))) {
      return tokens.mark(Issue.OVER_NOT_ON, index, tokens.text(index - 2)).mend("over");
    }
    var wanted = wanted(index);
    if (wanted != null) {
      return missing(index, wanted);
    }
    return place(index, expectsBrace);
  }

  private Stumble cannot(int index) {
    int from = tokens.offset(index - 1);
    int end = tokens.adjacent(index + 1) ? tokens.end(index + 1) : tokens.end(index);
    return Stumble.of(Issue.APOSTROPHE, from, end - from).mend("cannot");
  }

  /** Both signs at once where the line has another: one straight quote alone begins a new fault. */
  private Stumble quoted(int index) {
    int close = index + 1;
    while (tokens.line(close) == tokens.line(index) && !QUOTES.contains(tokens.text(close))) {
      close++;
    }
    if (tokens.line(close) != tokens.line(index)) {
      return tokens.mark(Issue.STRAIGHT_QUOTES, index, tokens.text(index)).mend("\"");
    }
    int from = tokens.offset(index);
    var text = tokens.between(index, close);
    return Stumble.of(Issue.STRAIGHT_QUOTES, from, tokens.end(close) - from, tokens.text(index))
        .mend("\"" + text + "\"");
  }

  private boolean nameWanted(int index) {
    var before = tokens.text(index - 1);
    boolean routeTo = before.equals("route") && tokens.text(index).equals("to");
    return Words.DECLARING.contains(before)
        && !routeTo
        && !Words.DECLARING.contains(tokens.text(index - 2));
  }

  private Stumble name(int index) {
    var text = tokens.text(index);
    var noun = tokens.text(index - 1);
    boolean number = !text.isEmpty() && Character.isDigit(text.charAt(0));
    if (number && !text.contains("/") && !text.contains(":")) {
      return tokens.mark(Issue.NAME_BEGINS_WITH_DIGIT, index, text, noun);
    }
    if (!text.isEmpty() && Character.isLetter(text.charAt(0)) && !number) {
      return tokens.mark(Issue.NAME_IS_A_WORD, index, text, noun);
    }
    return Stumble.of(
        Issue.NAME_MISSING,
        tokens.offset(index - 1),
        tokens.end(index - 1) - tokens.offset(index - 1),
        noun);
  }

  /** {@code expect web … ?}: a party is complete and no verb follows. */
  private boolean afterParty(int index) {
    for (int i = index - 1; i >= 0 && i >= index - 8; i--) {
      if (VERBS.contains(tokens.text(i))) {
        return false;
      }
      if (tokens.text(i).equals("expect")) {
        return i < index - 1 && !tokens.text(index - 1).equals("every");
      }
    }
    return false;
  }

  private String wanted(int index) {
    var before = tokens.text(index - 1);
    var two = tokens.text(index - 2) + " " + before;
    return Words.WANTED.containsKey(two) ? two : Words.WANTED.containsKey(before) ? before : null;
  }

  /** The marker stands on the word whose value is missing: the token behind it is innocent. */
  private Stumble missing(int index, String word) {
    int from = tokens.offset(index - 1);
    var key = Words.WANTED.get(word);
    var issue =
        switch (key) {
          case "address" -> Issue.ADDRESS_MISSING;
          case "mac" -> Issue.MAC_MISSING;
          case "subnet" -> Issue.SUBNET_MISSING;
          case "number" -> Issue.NUMBER_MISSING;
          case "text" -> Issue.TEXT_MISSING;
          case "product" -> Issue.PRODUCT_MISSING;
          case "switch" -> Issue.SWITCH_MISSING;
          case "party" -> Issue.PARTY_MISSING;
          default -> Issue.REFERENCE_MISSING;
        };
    return Stumble.of(issue, from, tokens.end(index - 1) - from, word);
  }

  private Stumble place(int index, boolean expectsBrace) {
    var text = tokens.text(index);
    int brace = tokens.opener(index);
    if (index >= tokens.size()) {
      return brace < 0
          ? Stumble.of(Issue.SYNTAX, tokens.end(index - 1), 0, "…")
          : unclosed(brace, "");
    }
    var homes = Words.homes(text);
    if (brace >= 0 && expectsBrace && !homes.isEmpty()) {
      int statement = tokens.statement(brace);
      boolean outdented =
          tokens.line(index) > tokens.line(statement)
              && tokens.column(index) <= tokens.column(statement);
      return outdented ? unclosed(brace, text) : elsewhere(index, homes);
    }
    if (text.equals("}")) {
      return tokens.mark(Issue.EXTRA_BRACE, index).mend("");
    }
    return homes.isEmpty() ? tokens.mark(Issue.SYNTAX, index, text) : elsewhere(index, homes);
  }

  private Stumble unclosed(int brace, String before) {
    var line = String.valueOf(tokens.line(brace));
    return before.isEmpty()
        ? Stumble.of(Issue.UNCLOSED_BLOCK, tokens.offset(brace), 1, line)
        : Stumble.of(Issue.BLOCK_NOT_CLOSED_BEFORE, tokens.offset(brace), 1, line, before);
  }

  private Stumble elsewhere(int index, List<String> homes) {
    return homes.contains("")
        ? tokens.mark(Issue.BELONGS_AT_TOP, index, tokens.text(index))
        : tokens.mark(Issue.BELONGS_IN_BLOCK, index, tokens.text(index), Words.shown(homes));
  }

  private static String shown(String text) {
    return text.isEmpty() ? "…" : text;
  }
}
