package org.vnetlang.lang.syntax;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.vnetlang.model.finding.Issue;

/** The visible tokens of a file in order, with their places. */
final class Tokens {
  private final List<ILeafNode> leaves = new ArrayList<>();
  private final String file;

  Tokens(ICompositeNode root) {
    file = root.getText();
    for (ILeafNode leaf : root.getLeafNodes()) {
      if (!leaf.isHidden() && leaf.getLength() > 0) {
        leaves.add(leaf);
      }
    }
  }

  int size() {
    return leaves.size();
  }

  /** Text of a token; the empty string before the first and behind the last. */
  String text(int index) {
    return index < 0 || index >= leaves.size() ? "" : leaves.get(index).getText();
  }

  int offset(int index) {
    return index < 0
        ? 0
        : index < leaves.size() ? leaves.get(index).getOffset() : end(leaves.size() - 1);
  }

  int end(int index) {
    return index < 0 || leaves.isEmpty()
        ? 0
        : leaves.get(Math.min(index, leaves.size() - 1)).getEndOffset();
  }

  /** What stands between two tokens, as written. */
  String between(int before, int behind) {
    return file.substring(end(before), offset(behind));
  }

  /** A problem of one token; behind the last one the marker is empty. */
  Stumble mark(Issue issue, int index, String... arguments) {
    int from = offset(index);
    return Stumble.of(issue, from, end(index) - from, arguments);
  }

  int line(int index) {
    return index < 0 || index >= leaves.size() ? 0 : leaves.get(index).getStartLine();
  }

  /** Characters between the line's beginning and the token. */
  int column(int index) {
    int from = offset(index);
    int at = from;
    while (at > 0 && file.charAt(at - 1) != '\n' && file.charAt(at - 1) != '\r') {
      at--;
    }
    return from - at;
  }

  /** The first token at or behind a character; {@link #size()} where there is none. */
  int at(int offset) {
    int low = 0;
    int high = leaves.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (leaves.get(middle).getOffset() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether no white space is between a token and the one before it. */
  boolean adjacent(int index) {
    return index > 0 && index < leaves.size() && end(index - 1) == offset(index);
  }

  /** The word that begins the statement around a token: the first token of its line or block. */
  int opener(int index) {
    int depth = 0;
    for (int i = Math.min(index, leaves.size()) - 1; i >= 0; i--) {
      if (text(i).equals("}")) {
        depth++;
      } else if (text(i).equals("{") && depth-- == 0) {
        return i;
      }
    }
    return -1;
  }

  /** The statement's first word before an opening brace. */
  int statement(int brace) {
    for (int i = brace - 1; i >= 0; i--) {
      if (Words.DECLARING.contains(text(i)) || text(i).equals("internet")) {
        boolean first = i == 0 || line(i - 1) < line(i) || "{}".contains(text(i - 1));
        if (first || Words.DECLARING.contains(text(i)) && !isName(i)) {
          return i;
        }
      }
      if ("{}".contains(text(i))) {
        return i + 1;
      }
    }
    return 0;
  }

  /** A noun of the language right behind a declaring word is that thing's name. */
  private boolean isName(int index) {
    return index > 0 && Words.DECLARING.contains(text(index - 1));
  }
}
