package org.vnetlang.ui.editor.outline;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.viewers.AbstractTreeViewer;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.vnetlang.ide.Snapshot;
import org.vnetlang.ui.editor.Picture;
import org.vnetlang.ui.editor.Toggle;
import org.vnetlang.ui.editor.VnetEditor;
import org.vnetlang.ui.editor.Words;
import org.vnetlang.ui.editor.session.Reader;

/** The outline of an editor. A click selects the name in the text, the caret selects the node. */
public final class OutlinePage extends ContentOutlinePage implements Reader {
  private static final int DEPTH = 2;

  private final VnetEditor editor;
  private final NodeContent content = new NodeContent();
  private boolean following;
  private boolean opened;

  /** The outline of an editor. */
  public OutlinePage(VnetEditor editor) {
    this.editor = editor;
  }

  @Override
  public void createControl(Composite parent) {
    super.createControl(parent);
    var tree = getTreeViewer();
    tree.setContentProvider(content);
    tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new NodeLabel()));
    tree.setUseHashlookup(true);
    tree.setInput(this);
    getSite().getActionBars().getToolBarManager().add(link());
    refresh();
  }

  private Action link() {
    var action =
        new Action(Words.say("outline.link"), IAction.AS_CHECK_BOX) {
          @Override
          public void run() {
            Toggle.LINK_OUTLINE.set(isChecked());
            follow(editor.caret());
          }
        };
    action.setChecked(Toggle.LINK_OUTLINE.isOn());
    action.setImageDescriptor(Picture.LINK.descriptor());
    return action;
  }

  @Override
  public void read(Snapshot snapshot) {
    content.nodes(Node.of(snapshot.symbols()));
    refresh();
  }

  private void refresh() {
    var tree = getTreeViewer();
    if (tree == null || tree.getControl().isDisposed()) {
      return;
    }
    tree.refresh();
    if (!opened && !content.nodes().isEmpty()) {
      opened = true;
      tree.expandToLevel(DEPTH);
    }
    follow(editor.caret());
  }

  /** Selects the node that the caret is in. */
  public void follow(int caret) {
    var tree = getTreeViewer();
    if (tree == null || tree.getControl().isDisposed() || !Toggle.LINK_OUTLINE.isOn()) {
      return;
    }
    Optional<Node> node = Node.at(content.nodes(), caret);
    var wanted = node.map(each -> List.of((Object) each)).orElse(List.of());
    if (!tree.getStructuredSelection().toList().equals(wanted)) {
      following = true;
      try {
        tree.setSelection(new StructuredSelection(wanted), true);
      } finally {
        following = false;
      }
    }
  }

  @Override
  public void selectionChanged(SelectionChangedEvent event) {
    super.selectionChanged(event);
    if (!following && event.getStructuredSelection().getFirstElement() instanceof Node node) {
      editor.selectAndReveal(node.name().offset(), node.name().length());
    }
  }

  /** The tree, for those who look at it. */
  @Override
  public TreeViewer getTreeViewer() {
    return super.getTreeViewer();
  }

  /** Everything open. */
  public void expandAll() {
    getTreeViewer().expandToLevel(AbstractTreeViewer.ALL_LEVELS);
  }
}
