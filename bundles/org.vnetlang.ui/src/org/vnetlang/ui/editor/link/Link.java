package org.vnetlang.ui.editor.link;

import java.nio.file.Path;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.ui.IWorkbenchPage;
import org.vnetlang.ide.Location;
import org.vnetlang.ide.Span;
import org.vnetlang.ui.editor.Words;

/**
 * A name that can be followed with Ctrl and the mouse.
 *
 * @param name the name
 * @param target where it is declared
 * @param page where the target is shown
 */
record Link(Span name, Location target, IWorkbenchPage page) implements IHyperlink {
  @Override
  public IRegion getHyperlinkRegion() {
    return new Region(name.offset(), name.length());
  }

  @Override
  public String getTypeLabel() {
    return null;
  }

  /** Where several hosts have the name, the list says which file each is in. */
  @Override
  public String getHyperlinkText() {
    return Words.say("link.open", Path.of(target.uri().getPath()).getFileName());
  }

  @Override
  public void open() {
    Places.show(page, target);
  }
}
