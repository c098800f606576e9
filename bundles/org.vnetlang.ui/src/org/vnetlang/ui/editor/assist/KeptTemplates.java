package org.vnetlang.ui.editor.assist;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.templates.Template;
import org.eclipse.jface.text.templates.TemplateCompletionProcessor;
import org.eclipse.jface.text.templates.TemplateContextType;
import org.eclipse.swt.graphics.Image;
import org.vnetlang.ui.editor.Picture;

/** Templates at the beginning of a line, where their statements belong. */
final class KeptTemplates extends TemplateCompletionProcessor {
  @Override
  public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
    return beginsLine(viewer, offset)
        ? super.computeCompletionProposals(viewer, offset)
        : new ICompletionProposal[0];
  }

  private static boolean beginsLine(ITextViewer viewer, int offset) {
    try {
      var document = viewer.getDocument();
      int start = document.getLineInformationOfOffset(offset).getOffset();
      return document.get(start, offset - start).strip().matches("[\\p{L}-]*");
    } catch (BadLocationException outside) {
      return false;
    }
  }

  @Override
  protected Template[] getTemplates(String kind) {
    return TemplateShelf.get().store().getTemplates(kind);
  }

  @Override
  protected TemplateContextType getContextType(ITextViewer viewer, IRegion region) {
    return TemplateShelf.get().kinds().getContextType(TemplateKind.ID);
  }

  @Override
  protected Image getImage(Template template) {
    return Picture.SNIPPET.image();
  }

  /** Those whose names begin with what is typed stand before the others. */
  @Override
  protected int getRelevance(Template template, String typed) {
    return !typed.isEmpty() && template.getName().startsWith(typed) ? 90 : 0;
  }

  /** The word before the caret. */
  @Override
  protected String extractPrefix(ITextViewer viewer, int offset) {
    try {
      var text = viewer.getDocument().get(Math.max(0, offset - 40), Math.min(40, offset));
      int start = text.length();
      while (start > 0
          && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '-')) {
        start--;
      }
      return text.substring(start);
    } catch (BadLocationException outside) {
      return "";
    }
  }
}
