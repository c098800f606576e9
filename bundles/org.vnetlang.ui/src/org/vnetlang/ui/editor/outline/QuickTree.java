package org.vnetlang.ui.editor.outline;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.TreeItem;

/** A tree over the text that is searched by typing; Enter chooses, Escape forgets it. */
public final class QuickTree extends PopupDialog {
  private static final Point SIZE = new Point(460, 300);

  private final ITreeContentProvider content;
  private final IStyledLabelProvider labels;
  private final Consumer<Object> chosen;
  private TreeViewer tree;
  private Text filter;

  /**
   * A tree.
   *
   * @param title what it shows
   * @param chosen takes what somebody chooses
   */
  public QuickTree(
      Shell parent,
      String title,
      ITreeContentProvider content,
      IStyledLabelProvider labels,
      Consumer<Object> chosen) {
    super(parent, SWT.RESIZE, true, true, false, false, false, title, null);
    this.content = content;
    this.labels = labels;
    this.chosen = chosen;
  }

  /** The outline of an editor's text. */
  static QuickTree of(Shell parent, String title, List<Node> nodes, Consumer<Object> chosen) {
    var content = new NodeContent();
    content.nodes(nodes);
    return new QuickTree(parent, title, content, new NodeLabel(), chosen);
  }

  @Override
  protected Point getDefaultSize() {
    return SIZE;
  }

  @Override
  protected Control getFocusControl() {
    return filter;
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    var area = (Composite) super.createDialogArea(parent);
    filter = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
    tree = new TreeViewer(area, SWT.SINGLE | SWT.V_SCROLL);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.getControl());
    tree.setContentProvider(content);
    tree.setLabelProvider(new DelegatingStyledCellLabelProvider(labels));
    tree.addFilter(new Typed());
    tree.setInput(this);
    tree.expandAll();
    selectFirst();
    filter.addModifyListener(event -> filtered());
    filter.addListener(SWT.KeyDown, event -> event.doit = !key(event.keyCode));
    filter.addListener(SWT.DefaultSelection, event -> choose());
    tree.addDoubleClickListener(event -> choose());
    tree.getTree().addListener(SWT.DefaultSelection, event -> choose());
    return area;
  }

  private void filtered() {
    tree.refresh();
    tree.expandAll();
    selectFirst();
  }

  private boolean key(int code) {
    if (code == SWT.ARROW_DOWN) {
      tree.getTree().setFocus();
      return true;
    }
    return false;
  }

  private void selectFirst() {
    for (TreeItem item : tree.getTree().getItems()) {
      if (select(item)) {
        return;
      }
    }
  }

  private boolean select(TreeItem item) {
    if (item.getData() != null && matches(item.getData())) {
      tree.setSelection(new StructuredSelection(item.getData()), true);
      return true;
    }
    for (var child : item.getItems()) {
      if (select(child)) {
        return true;
      }
    }
    return false;
  }

  private void choose() {
    var selected = tree.getStructuredSelection().getFirstElement();
    close();
    if (selected != null) {
      chosen.accept(selected);
    }
  }

  private boolean matches(Object element) {
    var wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
    return labels.getStyledText(element).getString().toLowerCase(Locale.ROOT).contains(wanted);
  }

  /** Leaves what holds the letters that were typed, and what is around it. */
  private final class Typed extends ViewerFilter {
    @Override
    public boolean select(Viewer viewer, Object parent, Object element) {
      if (matches(element)) {
        return true;
      }
      for (var child : content.getChildren(element)) {
        if (select(viewer, element, child)) {
          return true;
        }
      }
      return false;
    }
  }
}
