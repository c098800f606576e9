package org.vnetlang.ui.editor.outline;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.vnetlang.ui.editor.Picture;

/** How a node looks: its name, and a few words more in grey. */
final class NodeLabel extends LabelProvider implements IStyledLabelProvider {
  @Override
  public StyledString getStyledText(Object element) {
    var symbol = ((Node) element).symbol();
    var text = new StyledString(symbol.name());
    if (!symbol.detail().isBlank()) {
      text.append("  " + symbol.detail(), StyledString.QUALIFIER_STYLER);
    }
    return text;
  }

  @Override
  public String getText(Object element) {
    return element.toString();
  }

  @Override
  public Image getImage(Object element) {
    return Picture.of(((Node) element).symbol().kind()).image();
  }
}
