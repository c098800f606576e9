package org.vnetlang.ui.editor.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.vnetlang.ide.Span;
import org.vnetlang.ide.Symbol;

/**
 * A symbol at its place in the tree. Two nodes are the same if their paths are: so a tree keeps
 * what was opened and selected while the text changes.
 */
public final class Node {
  private final String path;
  private final Symbol symbol;
  private final Optional<Node> parent;
  private final List<Node> children;

  private Node(String path, Symbol symbol, Optional<Node> parent) {
    this.path = path;
    this.symbol = symbol;
    this.parent = parent;
    this.children = nodes(symbol.children(), path, Optional.of(this));
  }

  /** The nodes of the top of a file. */
  public static List<Node> of(List<Symbol> symbols) {
    return nodes(symbols, "", Optional.empty());
  }

  private static List<Node> nodes(List<Symbol> symbols, String path, Optional<Node> parent) {
    var seen = new HashMap<String, Integer>();
    var nodes = new ArrayList<Node>();
    for (var symbol : symbols) {
      var name = symbol.kind() + " " + symbol.name();
      int number = seen.merge(name, 1, Integer::sum);
      nodes.add(new Node(path + "/" + name + "#" + number, symbol, parent));
    }
    return List.copyOf(nodes);
  }

  /** The symbol. */
  public Symbol symbol() {
    return symbol;
  }

  /** What it is inside of; nothing at the top of the file. */
  public Optional<Node> parent() {
    return parent;
  }

  /** What is inside. */
  public List<Node> children() {
    return children;
  }

  /** The innermost of some nodes that a caret is in. */
  public static Optional<Node> at(List<Node> nodes, int offset) {
    for (var node : nodes) {
      if (node.symbol.whole().touches(offset)) {
        var inner = at(node.children, offset);
        return inner.isPresent() ? inner : Optional.of(node);
      }
    }
    return Optional.empty();
  }

  /** What is selected in the text when it is chosen. */
  public Span name() {
    return symbol.nameSpan();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Node node && node.path.equals(path);
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }

  @Override
  public String toString() {
    return symbol.name();
  }
}
