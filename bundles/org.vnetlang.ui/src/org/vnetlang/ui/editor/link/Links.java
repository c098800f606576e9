package org.vnetlang.ui.editor.link;

import java.util.function.Supplier;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.jface.text.hyperlink.IHyperlinkDetector;
import org.eclipse.ui.IWorkbenchPage;
import org.vnetlang.ide.Span;
import org.vnetlang.ui.editor.session.Session;
import org.vnetlang.ui.editor.typing.Word;

/** Finds what the name under the mouse leads to. */
public final class Links implements IHyperlinkDetector {
  private final Supplier<Session> session;
  private final Supplier<IWorkbenchPage> page;

  /** Links of a session, shown on a page. */
  public Links(Supplier<Session> session, Supplier<IWorkbenchPage> page) {
    this.session = session;
    this.page = page;
  }

  @Override
  public IHyperlink[] detectHyperlinks(ITextViewer viewer, IRegion region, boolean several) {
    var snapshot = session.get().current();
    int offset = region.getOffset();
    var targets = snapshot.definition(offset);
    if (targets.isEmpty()) {
      return null;
    }
    Span name =
        snapshot.occurrences(offset).stream()
            .filter(each -> each.touches(offset))
            .findFirst()
            .orElseGet(() -> Word.at(snapshot.document().text(), offset));
    return targets.stream()
        .limit(several ? targets.size() : 1)
        .map(target -> new Link(name, target, page.get()))
        .toArray(IHyperlink[]::new);
  }
}
