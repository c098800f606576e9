package org.vnetlang.ide.name;

import java.util.Optional;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.Token;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.Keyword;
import org.vnetlang.ide.SymbolKind;
import org.vnetlang.ide.text.IdeTexts;
import org.vnetlang.lang.parser.antlr.internal.InternalVnetLexer;
import org.vnetlang.lang.services.VnetGrammarAccess;

/** Which words can be names. */
final class Words {
  private Words() {}

  /** Why a thing cannot be called that; empty where it can. */
  static Optional<String> refuse(
      String name, Declared what, VnetGrammarAccess grammar, IdeTexts texts) {
    var lexer = new InternalVnetLexer(new ANTLRStringStream(name));
    var first = lexer.nextToken();
    var second = lexer.nextToken();
    boolean card = what.kind() == SymbolKind.NIC || what.network();
    boolean ends =
        second.getType() == Token.EOF
            || card
                && second.getType() == InternalVnetLexer.RULE_HOSTPART
                && lexer.nextToken().getType() == Token.EOF;
    if (name.isBlank() || first.getType() == Token.EOF) {
      return Optional.of(texts.say("rename.empty"));
    }
    if (!ends || !Character.isLetter(name.charAt(0)) && name.charAt(0) != '_') {
      return Optional.of(texts.say(card ? "rename.signs.device" : "rename.signs", name));
    }
    if (first.getType() != InternalVnetLexer.RULE_ID && !noun(first.getText(), grammar)) {
      return Optional.of(texts.say("rename.word", name));
    }
    return Optional.empty();
  }

  /** Nouns of the language may be names, too. */
  private static boolean noun(String word, VnetGrammarAccess grammar) {
    return EcoreUtil2.getAllContentsOfType(grammar.getWordRule(), Keyword.class).stream()
        .anyMatch(each -> each.getValue().equals(word));
  }
}
