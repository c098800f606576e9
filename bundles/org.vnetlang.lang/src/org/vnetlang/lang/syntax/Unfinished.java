package org.vnetlang.lang.syntax;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.vnetlang.lang.Limits;
import org.vnetlang.model.finding.Issue;

/**
 * Texts in quotes and comments that do not end, which the lexer lets pass so that the rest stays,
 * and what the parser was kept from.
 */
final class Unfinished {
  private Unfinished() {}

  static List<Stumble> of(ICompositeNode root) {
    var found = new ArrayList<Stumble>(limits(root.getText()));
    for (ILeafNode leaf : root.getLeafNodes()) {
      var text = leaf.getText();
      if (text.startsWith("\"") && !closed(text)) {
        found.add(
            Stumble.of(Issue.UNCLOSED_TEXT, leaf.getOffset(), leaf.getLength()).mend(text + "\""));
      } else if (text.startsWith("/*") && (text.length() < 4 || !text.endsWith("*/"))) {
        found.add(Stumble.of(Issue.UNCLOSED_COMMENT, leaf.getOffset(), 2));
      }
    }
    return found;
  }

  private static List<Stumble> limits(String text) {
    var found = new ArrayList<Stumble>();
    int deep = text.indexOf(Guarded.TOO_DEEP);
    if (deep >= 0) {
      found.add(Stumble.of(Issue.NESTED_TOO_DEEP, deep, 1, String.valueOf(Limits.NESTING)));
    }
    if (text.indexOf(Guarded.TOO_LARGE) == 0) {
      found.add(Stumble.of(Issue.FILE_TOO_LARGE, 0, 1, "", String.valueOf(Limits.FILE_BYTES)));
    }
    return found;
  }

  private static boolean closed(String text) {
    if (text.length() < 2 || !text.endsWith("\"")) {
      return false;
    }
    int backslashes = 0;
    for (int i = text.length() - 2; i > 0 && text.charAt(i) == '\\'; i--) {
      backslashes++;
    }
    return backslashes % 2 == 0;
  }
}
