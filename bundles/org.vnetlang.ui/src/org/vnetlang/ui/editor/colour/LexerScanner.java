package org.vnetlang.ui.editor.colour;

import java.util.EnumMap;
import java.util.Map;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonToken;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.ITokenScanner;
import org.eclipse.jface.text.rules.Token;
import org.vnetlang.lang.parser.antlr.internal.InternalVnetLexer;
import org.vnetlang.lang.parser.antlr.internal.InternalVnetParser;

/** The lexer of the language itself: what it calls a keyword is one. */
final class LexerScanner implements ITokenScanner {
  private final Map<Ink, IToken> tokens = new EnumMap<>(Ink.class);
  private InternalVnetLexer lexer = new InternalVnetLexer();
  private int start;
  private int offset;
  private int length;

  LexerScanner(Palette palette) {
    for (var ink : Ink.values()) {
      tokens.put(ink, new Token(palette.attribute(ink)));
    }
  }

  @Override
  public void setRange(IDocument document, int from, int count) {
    try {
      lexer = new InternalVnetLexer(new ANTLRStringStream(document.get(from, count)));
      start = from;
    } catch (BadLocationException outside) {
      lexer = new InternalVnetLexer(new ANTLRStringStream(""));
    }
    offset = from;
    length = 0;
  }

  @Override
  public IToken nextToken() {
    var next = (CommonToken) lexer.nextToken();
    if (next.getType() == CommonToken.EOF) {
      return Token.EOF;
    }
    offset = start + next.getStartIndex();
    length = next.getStopIndex() - next.getStartIndex() + 1;
    return ink(next);
  }

  private IToken ink(CommonToken next) {
    return switch (next.getType()) {
      case InternalVnetLexer.RULE_NUM,
          InternalVnetLexer.RULE_HOSTPART,
          InternalVnetLexer.RULE_HEXWORD ->
          tokens.get(number(next.getText()));
      case InternalVnetLexer.RULE_STRING -> tokens.get(Ink.STRING);
      case InternalVnetLexer.RULE_ML_COMMENT, InternalVnetLexer.RULE_SL_COMMENT ->
          tokens.get(Ink.COMMENT);
      default -> isKeyword(next) ? tokens.get(Ink.KEYWORD) : Token.UNDEFINED;
    };
  }

  private static Ink number(String text) {
    if (text.indexOf(':') >= 0) {
      return text.split(":", -1).length == 6 ? Ink.MAC : Ink.ADDRESS;
    }
    return text.indexOf('.') >= 0 ? Ink.ADDRESS : Ink.NUMBER;
  }

  /** Words in quotes are the grammar's own; signs are, too, but have no colour. */
  private static boolean isKeyword(CommonToken token) {
    var name = InternalVnetParser.tokenNames[token.getType()];
    return name.startsWith("'") && Character.isLetter(name.charAt(1));
  }

  @Override
  public int getTokenOffset() {
    return offset;
  }

  @Override
  public int getTokenLength() {
    return length;
  }
}
