package org.vnetlang.ui.editor.hover;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension;
import org.eclipse.jface.text.ITextHoverExtension2;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.ISourceViewer;
import org.vnetlang.ide.Cancel;
import org.vnetlang.ide.Hover;
import org.vnetlang.ide.Marker;
import org.vnetlang.ide.Snapshot;
import org.vnetlang.ui.editor.Words;
import org.vnetlang.ui.editor.change.Changes;
import org.vnetlang.ui.editor.hover.Content.Link;
import org.vnetlang.ui.editor.mark.Marked;
import org.vnetlang.ui.editor.session.Session;
import org.vnetlang.ui.editor.typing.Word;

/** What is wrong with the thing under the mouse and what mends it, then what it is. */
public final class VnetHover implements ITextHover, ITextHoverExtension, ITextHoverExtension2 {
  private final Supplier<Session> session;

  /** A hover that asks a session. */
  public VnetHover(Supplier<Session> session) {
    this.session = session;
  }

  @Override
  public IRegion getHoverRegion(ITextViewer viewer, int offset) {
    var word = Word.at(viewer.getDocument().get(), offset);
    return new Region(word.offset(), word.length());
  }

  @Override
  public Object getHoverInfo2(ITextViewer viewer, IRegion region) {
    return content((ISourceViewer) viewer, middle(region));
  }

  /** Inside of the word: its first letter touches the one before, too. */
  private static int middle(IRegion region) {
    return region.getOffset() + region.getLength() / 2;
  }

  @Override
  @Deprecated
  public String getHoverInfo(ITextViewer viewer, IRegion region) {
    var content = content((ISourceViewer) viewer, middle(region));
    return content == null ? null : Markdown.set(content.markdown()).text();
  }

  @Override
  public IInformationControlCreator getHoverControlCreator() {
    return Sheet.creator(Words.say("hover.status"));
  }

  /** Nothing, as hovers say it, is null. */
  private Content content(ISourceViewer viewer, int offset) {
    var parts = new ArrayList<String>();
    Marked.at(viewer, offset).forEach(marker -> parts.add(problem(marker)));
    boolean wrong = !parts.isEmpty();
    var snapshot = session.get().current();
    snapshot.hover(offset, Cancel.NEVER).map(Hover::markdown).ifPresent(parts::add);
    if (parts.isEmpty()) {
      return null;
    }
    return new Content(String.join("\n\n", parts), wrong ? links(snapshot, offset) : List.of());
  }

  private static String problem(Marker marker) {
    var text = new StringBuilder("**" + marker.message() + "**");
    for (var more : List.of(marker.why(), marker.fix())) {
      if (!more.isBlank()) {
        text.append("\n\n").append(more);
      }
    }
    return text.append("\n\n`").append(marker.code()).append('`').toString();
  }

  private static List<Link> links(Snapshot snapshot, int offset) {
    return snapshot.fixes(offset, Cancel.NEVER).stream()
        .map(fix -> new Link(fix.title(), () -> Changes.apply(fix.edits())))
        .toList();
  }
}
