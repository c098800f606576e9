package org.vnetlang.ui.editor.mark;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension3;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension5;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.vnetlang.ide.Document;
import org.vnetlang.ide.Fix;
import org.vnetlang.ui.editor.Picture;
import org.vnetlang.ui.editor.change.Changes;
import org.vnetlang.ui.editor.hover.Sheet;

/**
 * A quick fix in the list of Ctrl+1, with what the text would be.
 *
 * @param fix the fix
 * @param document the text that it was made for
 * @param all whether it mends all of a kind
 */
record FixProposal(Fix fix, Document document, boolean all)
    implements ICompletionProposal, ICompletionProposalExtension3, ICompletionProposalExtension5 {

  @Override
  public void apply(IDocument into) {
    Changes.apply(fix.edits());
  }

  @Override
  public Point getSelection(IDocument into) {
    return null;
  }

  @Override
  public String getAdditionalProposalInfo() {
    return String.valueOf(getAdditionalProposalInfo(null));
  }

  @Override
  public Object getAdditionalProposalInfo(IProgressMonitor monitor) {
    return "**" + fix.marker().message() + "**\n\n" + Preview.of(document, fix.edits());
  }

  @Override
  public String getDisplayString() {
    return fix.title();
  }

  @Override
  public Image getImage() {
    return (all ? Picture.FIX_ALL : Picture.FIX).image();
  }

  @Override
  public IContextInformation getContextInformation() {
    return null;
  }

  @Override
  public IInformationControlCreator getInformationControlCreator() {
    return Sheet.creator("");
  }

  @Override
  public CharSequence getPrefixCompletionText(IDocument into, int offset) {
    return null;
  }

  @Override
  public int getPrefixCompletionStart(IDocument into, int offset) {
    return offset;
  }
}
