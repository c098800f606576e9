package org.vnetlang.ui.expectations;

import java.util.function.Supplier;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.vnetlang.sim.expect.Verdict;
import org.vnetlang.ui.Icons;

/** What the lines of the tree look like. */
final class Labels extends LabelProvider implements IStyledLabelProvider {
  private final Supplier<Forest> forest;

  Labels(Supplier<Forest> forest) {
    this.forest = forest;
  }

  /** The picture of a verdict. */
  static Image image(Verdict verdict) {
    return Icons.image(
        switch (verdict) {
          case HOLDS -> "holds";
          case FAILS -> "fails";
          case CANNOT_TELL -> "cannot-tell";
        });
  }

  @Override
  public Image getImage(Object element) {
    return image(forest.get().worst((Node) element));
  }

  @Override
  public String getText(Object element) {
    return getStyledText(element).getString();
  }

  @Override
  public StyledString getStyledText(Object element) {
    var now = forest.get();
    if (element instanceof Node.Leaf leaf) {
      var expected = now.expected(leaf);
      return new StyledString(expected.map(each -> each.judged().text()).orElse(""))
          .append(
              expected.map(each -> "  " + each.judged().spot().line()).orElse(""),
              StyledString.QUALIFIER_STYLER);
    }
    var node = (Node) element;
    var name = node instanceof Node.Story story ? story.name() : now.name(node.uri());
    long holding = now.count(node, Verdict.HOLDS);
    long all = holding + now.count(node, Verdict.FAILS) + now.count(node, Verdict.CANNOT_TELL);
    return new StyledString(name).append("  " + holding + "/" + all, StyledString.COUNTER_STYLER);
  }
}
