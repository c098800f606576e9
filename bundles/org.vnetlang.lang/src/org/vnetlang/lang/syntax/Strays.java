package org.vnetlang.lang.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.vnetlang.lang.resolve.Nearest;
import org.vnetlang.lang.vnet.File;
import org.vnetlang.lang.vnet.Unknown;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.plan.Platforms;

/** Statements that begin with no word of the language: what was meant? */
final class Strays {
  private final Tokens tokens;

  Strays(Tokens tokens) {
    this.tokens = tokens;
  }

  List<Stumble> of(File file) {
    var found = new ArrayList<Stumble>();
    var all = EcoreUtil.<EObject>getAllContents(file, true);
    while (all.hasNext()) {
      if (all.next() instanceof Unknown unknown) {
        var node = NodeModelUtils.findActualNodeFor(unknown);
        if (node != null
            && node.getLength() > 0
            && !guard(tokens.text(tokens.at(node.getOffset())))) {
          found.add(about(unknown, tokens.at(node.getOffset())));
        }
      }
    }
    return found;
  }

  /** What stands in for text that the parser was kept from is no word of anybody's. */
  private static boolean guard(String text) {
    return text.indexOf(Guarded.TOO_DEEP) == 0 || text.indexOf(Guarded.TOO_LARGE) == 0;
  }

  private Stumble about(Unknown unknown, int index) {
    return sign(index).or(() -> partOfMac(index)).orElseGet(() -> word(unknown, index));
  }

  /** Signs of other languages. */
  private Optional<Stumble> sign(int index) {
    var text = tokens.text(index);
    return switch (text) {
      case ";" -> Optional.of(tokens.mark(Issue.NOT_NEEDED, index, text).mend(""));
      case "," ->
          Optional.of(tokens.mark(Issue.NO_COMMA, index).mend(dnsBefore(index) ? "" : " and"));
      case "}" -> Optional.of(tokens.mark(Issue.EXTRA_BRACE, index).mend(""));
      case "=" -> Optional.of(tokens.mark(Issue.NO_EQUALS_SIGN, index).mend(""));
      case ":" ->
          Optional.of(
              Character.isDigit((tokens.text(index + 1) + " ").charAt(0))
                  ? tokens
                      .mark(
                          Issue.PORT_WITH_COLON,
                          index,
                          tokens.text(index - 1),
                          tokens.text(index + 1))
                      .mend(" port ")
                  : tokens.mark(Issue.NO_COLON, index).mend(""));
      case "." -> Optional.of(dottedName(index));
      case "netmask" -> Optional.of(netmask(index));
      default -> text.startsWith(".") ? Optional.of(address(index)) : Optional.empty();
    };
  }

  private boolean dnsBefore(int index) {
    for (int i = index - 1; i >= 0 && tokens.line(i) == tokens.line(index); i--) {
      if (tokens.text(i).equals("dns") || tokens.text(i).equals("ip")) {
        return tokens.text(i).equals("dns");
      }
    }
    return false;
  }

  private Stumble address(int index) {
    var text = tokens.text(index);
    return tokens.mark(Issue.IP_WORD_MISSING, index, text).mend("ip " + text);
  }

  private Stumble dottedName(int index) {
    int end = index;
    while (tokens.adjacent(end + 1)) {
      end++;
    }
    int from = tokens.offset(index - 1);
    var whole = new StringBuilder();
    for (int i = index - 1; i <= end; i++) {
      whole.append(tokens.text(i));
    }
    if (tokens.text(index - 2).equals("domain")) {
      return Stumble.of(Issue.QUOTES_NEEDED, from, tokens.end(end) - from, whole.toString())
          .mend("\"" + whole + "\"");
    }
    return Stumble.of(
        Issue.NAME_WITH_DOT,
        from,
        tokens.end(end) - from,
        whole.toString(),
        whole.toString().replace('.', '-'));
  }

  private Stumble netmask(int index) {
    var mask = tokens.text(index + 1);
    int from = tokens.end(index - 1);
    int end = tokens.end(Math.min(index + 1, tokens.size() - 1));
    var length = length(mask);
    return length
        .map(
            bits ->
                Stumble.of(Issue.NETMASK_WORD, from, end - from, mask, String.valueOf(bits))
                    .mend("/" + bits))
        .orElseGet(
            () ->
                Stumble.of(
                    Issue.BAD_NETMASK, tokens.offset(index), end - tokens.offset(index), mask));
  }

  private static Optional<Integer> length(String mask) {
    for (int bits = 0; bits <= 32; bits++) {
      if (Optional.of(new Prefix(new Ipv4(0), bits).mask()).equals(Ipv4.parse(mask))) {
        return Optional.of(bits);
      }
    }
    return Optional.empty();
  }

  /** {@code fe:ff:ff:ff:ff:gg} is read as a MAC that is too short and a word behind it. */
  private Optional<Stumble> partOfMac(int index) {
    boolean glued = tokens.adjacent(index) && tokens.text(index - 1).endsWith(":");
    if (!glued) {
      return Optional.empty();
    }
    int from = tokens.offset(index - 1);
    return Optional.of(
        Stumble.of(
            Issue.MAC_DIGITS,
            from,
            tokens.end(index) - from,
            tokens.text(index - 1) + tokens.text(index)));
  }

  private Stumble word(Unknown unknown, int index) {
    var text = tokens.text(index);
    var block = block(unknown);
    var allowed = Words.STATEMENTS.getOrDefault(block, List.of());
    var small = text.toLowerCase(Locale.ROOT);
    if (!small.equals(text) && !Words.homes(small).isEmpty()) {
      return tokens.mark(Issue.WORDS_ARE_SMALL, index, text, small).mend(small);
    }
    if (!Words.homes(text).isEmpty()) {
      return Words.homes(text).contains("")
          ? tokens.mark(Issue.BELONGS_AT_TOP, index, text)
          : tokens.mark(Issue.BELONGS_IN_BLOCK, index, text, Words.shown(Words.homes(text)));
    }
    if (tokens.text(index - 2).equals("host") && product(text)) {
      return tokens.mark(Issue.RUNS_MISSING, index, text).mend("runs " + text);
    }
    var english = Optional.ofNullable(Words.SPANISH.get(small));
    if (english.isPresent() && allowed.contains(english.get())) {
      return tokens.mark(Issue.FOREIGN_WORD, index, text, english.get()).mend(english.get());
    }
    var nearest = Nearest.of(small, allowed);
    if (nearest.isPresent()) {
      return tokens.mark(Issue.MISSPELT_WORD, index, text, nearest.get()).mend(nearest.get());
    }
    boolean behindName =
        Words.DECLARING.contains(tokens.text(index - 2))
            && tokens.line(index - 1) == tokens.line(index)
            && Character.isLetter(text.charAt(0));
    return behindName
        ? tokens.mark(
            Issue.NAME_WITH_BLANK,
            index,
            tokens.text(index - 1) + " " + text,
            tokens.text(index - 1) + "-" + text)
        : tokens.mark(Issue.UNKNOWN_WORD, index, text, String.join(", ", allowed));
  }

  private static boolean product(String word) {
    return Platforms.products().stream()
        .anyMatch(product -> product.startsWith(word.toLowerCase(Locale.ROOT)));
  }

  /** The kind of block that a statement stands in; the empty string at the top. */
  private static String block(Unknown unknown) {
    var container = unknown.eContainer();
    while (container instanceof Unknown outer) {
      container = outer.eContainer();
    }
    var name = container == null ? "File" : container.eClass().getName();
    return name.equals("File") ? "" : name.toLowerCase(Locale.ROOT);
  }
}
