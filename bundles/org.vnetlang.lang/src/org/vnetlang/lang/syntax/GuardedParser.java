package org.vnetlang.lang.syntax;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CharStream;
import org.eclipse.xtext.nodemodel.impl.NodeModelBuilder;
import org.eclipse.xtext.parser.IParseResult;
import org.vnetlang.lang.parser.antlr.VnetParser;

/** The generated parser, kept from texts that would break it. */
public class GuardedParser extends VnetParser {

  @Override
  protected IParseResult doParse(
      String rule, CharStream in, NodeModelBuilder builder, int initialLookAhead) {
    var text = in.size() == 0 ? "" : in.substring(0, in.size() - 1);
    var guarded = Guarded.text(text);
    return super.doParse(
        rule,
        guarded.equals(text) ? in : new ANTLRStringStream(guarded),
        builder,
        initialLookAhead);
  }
}
