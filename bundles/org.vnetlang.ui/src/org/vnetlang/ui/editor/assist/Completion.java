package org.vnetlang.ui.editor.assist;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension3;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension5;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension6;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.vnetlang.ide.Proposal;
import org.vnetlang.ui.VnetUi;
import org.vnetlang.ui.editor.Picture;
import org.vnetlang.ui.editor.hover.Sheet;

/** A proposal of the services in the list of Ctrl+Space. */
final class Completion
    implements ICompletionProposal,
        ICompletionProposalExtension2,
        ICompletionProposalExtension3,
        ICompletionProposalExtension5,
        ICompletionProposalExtension6 {
  private final Proposal proposal;
  private Optional<Point> selection = Optional.empty();

  Completion(Proposal proposal) {
    this.proposal = proposal;
  }

  @Override
  public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
    var document = viewer.getDocument();
    int from = proposal.replace().offset();
    int to = Math.max(offset, proposal.replace().end());
    try {
      var blanks = indent(document, from);
      if (proposal.snippet()) {
        var snippet = Snippet.of(Snippet.indented(proposal.text(), blanks));
        document.replace(from, to - from, snippet.text());
        selection = Optional.of(new Filling(viewer, from, snippet).begin());
      } else {
        var text = Snippet.indented(proposal.text(), blanks);
        document.replace(from, to - from, text);
        selection = Optional.of(new Point(from + text.length(), 0));
      }
    } catch (BadLocationException outside) {
      VnetUi.log(proposal.label(), outside);
    }
  }

  private static String indent(IDocument document, int offset) throws BadLocationException {
    var line = document.getLineInformationOfOffset(offset);
    var text = document.get(line.getOffset(), line.getLength());
    return text.substring(0, text.length() - text.stripLeading().length());
  }

  @Override
  public boolean validate(IDocument document, int offset, DocumentEvent event) {
    try {
      int from = proposal.replace().offset();
      var typed = document.get(from, offset - from).toLowerCase(Locale.ROOT);
      return proposal.label().toLowerCase(Locale.ROOT).startsWith(typed)
          || proposal.text().toLowerCase(Locale.ROOT).startsWith(typed);
    } catch (BadLocationException before) {
      return false;
    }
  }

  @Override
  public Point getSelection(IDocument document) {
    return selection.orElse(null);
  }

  @Override
  public String getDisplayString() {
    return proposal.label();
  }

  @Override
  public StyledString getStyledDisplayString() {
    var text = new StyledString(proposal.label());
    if (!proposal.detail().isBlank()) {
      text.append("  " + proposal.detail(), StyledString.QUALIFIER_STYLER);
    }
    return text;
  }

  @Override
  public Image getImage() {
    return Picture.of(proposal.kind()).image();
  }

  @Override
  public Object getAdditionalProposalInfo(IProgressMonitor monitor) {
    return proposal.documentation().isBlank() ? null : proposal.documentation();
  }

  @Override
  public String getAdditionalProposalInfo() {
    return proposal.documentation();
  }

  @Override
  public IInformationControlCreator getInformationControlCreator() {
    return Sheet.creator("");
  }

  @Override
  public CharSequence getPrefixCompletionText(IDocument document, int offset) {
    return proposal.snippet() ? null : proposal.text();
  }

  @Override
  public int getPrefixCompletionStart(IDocument document, int offset) {
    return proposal.replace().offset();
  }

  @Override
  public void apply(IDocument document) {
    throw new UnsupportedOperationException("a viewer is needed");
  }

  @Override
  public IContextInformation getContextInformation() {
    return null;
  }

  @Override
  public void selected(ITextViewer viewer, boolean smartToggle) {}

  @Override
  public void unselected(ITextViewer viewer) {}
}
