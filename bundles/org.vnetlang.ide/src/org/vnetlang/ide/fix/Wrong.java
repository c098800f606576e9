package org.vnetlang.ide.fix;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.vnetlang.ide.Edit;
import org.vnetlang.ide.Marker;
import org.vnetlang.ide.Span;
import org.vnetlang.ide.name.Binding;
import org.vnetlang.ide.net.Surroundings;
import org.vnetlang.ide.read.ParsedText;
import org.vnetlang.lang.suggest.Mend;
import org.vnetlang.lang.validation.Problem;
import org.vnetlang.lang.validation.network.Wire;

/**
 * Something that is wrong with a text.
 *
 * @param text the text
 * @param names its names
 * @param marker where and what
 * @param problem the same as the language says it
 */
record Wrong(ParsedText text, Binding names, Marker marker, Problem problem) {

  Span span() {
    return marker.span();
  }

  /** The marked characters. */
  String marked() {
    return span().of(text.text());
  }

  /** A value of the sentence, from 0; the empty text where there is none. */
  String argument(int index) {
    return index < problem.arguments().size() ? problem.arguments().get(index) : "";
  }

  /** The innermost piece of syntax at the marker. */
  EObject syntax() {
    var leaf = NodeModelUtils.findLeafNodeAtOffset(text.root(), span().offset());
    var there = leaf == null ? null : NodeModelUtils.findActualSemanticObjectFor(leaf);
    return there == null ? problem.place().object() : there;
  }

  /** The innermost piece of syntax of a kind around the marker. */
  <T extends EObject> Optional<T> around(Class<T> type) {
    return Optional.ofNullable(EcoreUtil2.getContainerOfType(syntax(), type));
  }

  /** Another text in place of the marked one. */
  List<Edit> instead(String other) {
    return List.of(new Edit(span(), other));
  }

  /** More behind the marked characters. */
  List<Edit> behind(String more) {
    return List.of(Edit.insert(span().end(), more));
  }

  /** A piece of syntax goes, with the white space before it. */
  List<Edit> without(EObject element) {
    var node = NodeModelUtils.findActualNodeFor(element);
    return List.of(cut(new Span(node.getOffset(), node.getLength())));
  }

  /** Characters go, with the white space before them; a line that would be empty goes too. */
  Edit cut(Span what) {
    String all = text.text();
    int from = what.offset();
    while (from > 0 && blank(all.charAt(from - 1))) {
      from--;
    }
    boolean first = from == 0 || all.charAt(from - 1) == '\n';
    int to = what.end();
    if (first) {
      while (to < all.length() && blank(all.charAt(to))) {
        to++;
      }
      boolean empty = to == all.length() || all.charAt(to) == '\n';
      return new Edit(
          empty
              ? Span.between(from, Math.min(to + 1, all.length()))
              : Span.between(what.offset(), to),
          "");
    }
    return new Edit(Span.between(from, to), "");
  }

  private static boolean blank(char c) {
    return c == ' ' || c == '\t';
  }

  /** A change as the language's suggestions say it. */
  static List<Edit> of(Mend mend) {
    return List.of(new Edit(new Span(mend.where().offset(), mend.where().length()), mend.text()));
  }

  /** The visible token before an offset. */
  Optional<ILeafNode> before(int offset) {
    ILeafNode last = null;
    for (ILeafNode leaf : text.root().getLeafNodes()) {
      if (leaf.getEndOffset() > offset) {
        break;
      }
      if (!leaf.isHidden() && leaf.getLength() > 0) {
        last = leaf;
      }
    }
    return Optional.ofNullable(last);
  }

  /** The visible token at or behind an offset. */
  Optional<ILeafNode> from(int offset) {
    for (ILeafNode leaf : text.root().getLeafNodes()) {
      if (!leaf.isHidden() && leaf.getLength() > 0 && leaf.getOffset() >= offset) {
        return Optional.of(leaf);
      }
    }
    return Optional.empty();
  }

  /** What is around the text's places. */
  Surroundings surroundings() {
    return new Surroundings(text);
  }

  /** The wire at the marker. */
  Optional<Wire> wire() {
    return surroundings().wire(syntax());
  }

  /** The statement or option at the marker: what can go as a whole. */
  Optional<EObject> part(String... features) {
    var wanted = List.of(features);
    for (EObject at = syntax(); at.eContainer() != null; at = at.eContainer()) {
      if (wanted.contains(at.eContainingFeature().getName())) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** The option at the marker. */
  Optional<EObject> option() {
    return part("options", "clauses");
  }

  /** The statement at the marker. */
  Optional<EObject> statement() {
    return part("members", "elements", "steps", "imports", "machines");
  }

  /** Characters of a piece of syntax. */
  String words(EObject element) {
    var node = NodeModelUtils.findActualNodeFor(element);
    return text.text().substring(node.getOffset(), node.getEndOffset()).strip();
  }

  /** The end of a statement's head, before its braces. */
  int headEnd(EObject statement) {
    int end = NodeModelUtils.findActualNodeFor(statement).getOffset();
    for (ILeafNode leaf : NodeModelUtils.findActualNodeFor(statement).getLeafNodes()) {
      if (leaf.getText().equals("{")) {
        break;
      }
      if (!leaf.isHidden()) {
        end = leaf.getEndOffset();
      }
    }
    return end;
  }

  /** Words at the end of a statement's head. */
  List<Edit> append(EObject statement, String words) {
    return List.of(Edit.insert(headEnd(statement), " " + words));
  }
}
