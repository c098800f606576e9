package org.vnetlang.ui.editor.outline;

import java.util.List;
import org.eclipse.jface.viewers.ITreeContentProvider;

/** The nodes of a file for a tree, whose input may be anything: the nodes are put in. */
final class NodeContent implements ITreeContentProvider {
  private List<Node> nodes = List.of();

  void nodes(List<Node> next) {
    nodes = next;
  }

  List<Node> nodes() {
    return nodes;
  }

  @Override
  public Object[] getElements(Object input) {
    return nodes.toArray();
  }

  @Override
  public Object[] getChildren(Object parent) {
    return ((Node) parent).children().toArray();
  }

  @Override
  public Object getParent(Object element) {
    return ((Node) element).parent().orElse(null);
  }

  @Override
  public boolean hasChildren(Object element) {
    return !((Node) element).children().isEmpty();
  }
}
