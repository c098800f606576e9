package org.vnetlang.ui.editor.colour;

import org.eclipse.core.filebuffers.IDocumentSetupParticipant;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension3;
import org.eclipse.jface.text.rules.EndOfLineRule;
import org.eclipse.jface.text.rules.FastPartitioner;
import org.eclipse.jface.text.rules.IPredicateRule;
import org.eclipse.jface.text.rules.MultiLineRule;
import org.eclipse.jface.text.rules.RuleBasedPartitionScanner;
import org.eclipse.jface.text.rules.SingleLineRule;
import org.eclipse.jface.text.rules.Token;
import org.vnetlang.ui.VnetUi;

/**
 * Tells comments and strings from the rest, so that a change only recolours as far as it reaches.
 */
public final class Partitions implements IDocumentSetupParticipant {
  /** Name of the partitioning. */
  public static final String NAME = VnetUi.ID + ".partitions";

  public static final String COMMENT = VnetUi.ID + ".comment";
  public static final String STRING = VnetUi.ID + ".string";

  /** All types. */
  public static String[] types() {
    return new String[] {IDocument.DEFAULT_CONTENT_TYPE, COMMENT, STRING};
  }

  @Override
  public void setup(IDocument document) {
    if (document instanceof IDocumentExtension3 extended
        && extended.getDocumentPartitioner(NAME) == null) {
      var partitioner = new FastPartitioner(new Scanner(), new String[] {COMMENT, STRING});
      extended.setDocumentPartitioner(NAME, partitioner);
      partitioner.connect(document);
    }
  }

  /** The terminals of the grammar that may hold anything. */
  private static final class Scanner extends RuleBasedPartitionScanner {
    Scanner() {
      var comment = new Token(COMMENT);
      setPredicateRules(
          new IPredicateRule[] {
            new EndOfLineRule("//", comment),
            new EndOfLineRule("#", comment),
            new MultiLineRule("/*", "*/", comment, (char) 0, true),
            new SingleLineRule("\"", "\"", new Token(STRING), '\\', true)
          });
    }
  }
}
