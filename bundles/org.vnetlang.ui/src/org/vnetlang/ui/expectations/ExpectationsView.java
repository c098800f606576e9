package org.vnetlang.ui.expectations;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.vnetlang.sim.expect.Verdict;
import org.vnetlang.ui.Icons;
import org.vnetlang.ui.VnetUi;
import org.vnetlang.ui.preferences.Settings;

/** What the networks shall do, and whether they do it. */
public final class ExpectationsView extends ViewPart {
  /** The view's id. */
  public static final String ID = VnetUi.ID + ".expectationsView";

  private static final int[] TREE_AND_REASON = {60, 40};

  private final Watching watching = new Watching();
  private final Runnable changed = this::changed;
  private final Set<Node> seen = new HashSet<>();
  private Forest forest = new Forest(List.of());
  private boolean onlyFailures;
  private CLabel[] counts;
  private Bar bar;
  private TreeViewer tree;
  private StyledText reason;

  @Override
  public void createPartControl(Composite parent) {
    var area = new Composite(parent, SWT.NONE);
    var layout = new GridLayout(Verdict.values().length, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    area.setLayout(layout);
    counts = Arrays.stream(Verdict.values()).map(each -> count(area, each)).toArray(CLabel[]::new);
    bar = new Bar(area, forest);
    bar.setLayoutData(wide(false));
    var sash = new SashForm(area, SWT.HORIZONTAL | SWT.SMOOTH);
    sash.setLayoutData(wide(true));
    tree(sash);
    reason = new StyledText(sash, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
    reason.setMargins(6, 4, 6, 4);
    sash.setWeights(TREE_AND_REASON);
    actions();
    Results.listen(changed);
    watching.start();
    show();
  }

  private static CLabel count(Composite area, Verdict verdict) {
    var label = new CLabel(area, SWT.NONE);
    label.setImage(Labels.image(verdict));
    label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    return label;
  }

  private static GridData wide(boolean high) {
    return new GridData(SWT.FILL, SWT.FILL, true, high, Verdict.values().length, 1);
  }

  private void tree(Composite parent) {
    tree = new TreeViewer(parent, SWT.V_SCROLL | SWT.H_SCROLL);
    tree.setUseHashlookup(true);
    tree.setContentProvider(new Content());
    tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels(() -> forest)));
    tree.setInput(this);
    tree.addSelectionChangedListener(event -> explain());
    tree.addDoubleClickListener(event -> open());
    getSite().setSelectionProvider(tree);
  }

  private void actions() {
    var again = action("again", IAction.AS_PUSH_BUTTON, () -> watching.again(true));
    var failures =
        action(
            "failures",
            IAction.AS_CHECK_BOX,
            () -> {
              onlyFailures = !onlyFailures;
              show();
            });
    var bars = getViewSite().getActionBars();
    for (var each : List.of(again, failures)) {
      bars.getToolBarManager().add(each);
      bars.getMenuManager().add(each);
    }
  }

  private Action action(String name, int style, Runnable does) {
    var action =
        new Action(VnetUi.say(ExpectationsView.class, name), style) {
          @Override
          public void run() {
            does.run();
          }
        };
    action.setId(VnetUi.ID + "." + name);
    action.setToolTipText(action.getText());
    action.setImageDescriptor(Icons.descriptor(name));
    return action;
  }

  /** Called from any thread. */
  private void changed() {
    var display = getSite().getShell() == null ? null : getSite().getShell().getDisplay();
    if (display != null && !display.isDisposed()) {
      display.asyncExec(
          () -> {
            if (!tree.getControl().isDisposed()) {
              show();
            }
          });
    }
  }

  private void show() {
    forest = new Forest(Results.all());
    for (var verdict : Verdict.values()) {
      var key = "count." + verdict.name();
      counts[verdict.ordinal()].setText(
          VnetUi.say(ExpectationsView.class, key, forest.count(verdict)));
    }
    bar.show(forest);
    tree.refresh();
    forest.files().stream().filter(seen::add).forEach(file -> tree.expandToLevel(file, 1));
    seen.retainAll(forest.files());
    explain();
  }

  /** Says why of what is selected, else of the first that does not hold. */
  private void explain() {
    var leaf = selected() instanceof Node.Leaf one ? Optional.of(one) : forest.trouble();
    var text =
        leaf.flatMap(forest::expected)
            .map(each -> ReasonText.of(each, Settings.general().texts().locale()))
            .orElse(forest.files().isEmpty() ? nothing() : "");
    if (!text.equals(reason.getText())) {
      reason.setText(text);
    }
  }

  private static String nothing() {
    return VnetUi.say(ExpectationsView.class, Deciding.anywhere() ? "still-deciding" : "nothing");
  }

  private Object selected() {
    return ((IStructuredSelection) tree.getSelection()).getFirstElement();
  }

  private void open() {
    if (selected() instanceof Node.Leaf leaf) {
      forest
          .expected(leaf)
          .map(each -> each.judged().spot())
          .ifPresent(
              spot -> Editors.open(getSite().getPage(), leaf.uri(), spot.offset(), spot.length()));
    } else if (selected() instanceof Node.Story || selected() instanceof Node.File) {
      var node = selected();
      tree.setExpandedState(node, !tree.getExpandedState(node));
    }
  }

  /** What the bar says, for those who cannot see its colour: nothing, holds, fails, cannotTell. */
  public String state() {
    return bar.state();
  }

  @Override
  public void setFocus() {
    tree.getControl().setFocus();
  }

  @Override
  public void dispose() {
    Results.unlisten(changed);
    watching.stop();
    super.dispose();
  }

  /** The tree's lines. */
  private final class Content implements ITreeContentProvider {
    @Override
    public Object[] getElements(Object input) {
      return visible(forest.files());
    }

    @Override
    public Object[] getChildren(Object parent) {
      return visible(forest.children((Node) parent));
    }

    private Object[] visible(List<Node> nodes) {
      return nodes.stream()
          .filter(node -> !onlyFailures || forest.worst(node) != Verdict.HOLDS)
          .toArray();
    }

    @Override
    public Object getParent(Object element) {
      return element instanceof Node.File ? null : new Node.File(((Node) element).uri());
    }

    @Override
    public boolean hasChildren(Object element) {
      return !(element instanceof Node.Leaf);
    }
  }
}
