package org.vnetlang.ui.editor.hover;

import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.information.IInformationProvider;
import org.eclipse.jface.text.information.IInformationProviderExtension;
import org.eclipse.jface.text.information.IInformationProviderExtension2;

/**
 * The same as the hover, for those who ask with a key: about what the caret is on.
 *
 * @param hover what says it
 */
public record AtCaret(VnetHover hover)
    implements IInformationProvider, IInformationProviderExtension, IInformationProviderExtension2 {

  @Override
  public IRegion getSubject(ITextViewer viewer, int offset) {
    return hover.getHoverRegion(viewer, offset);
  }

  @Override
  public Object getInformation2(ITextViewer viewer, IRegion subject) {
    return hover.getHoverInfo2(viewer, subject);
  }

  @Override
  @Deprecated
  public String getInformation(ITextViewer viewer, IRegion subject) {
    return hover.getHoverInfo(viewer, subject);
  }

  @Override
  public IInformationControlCreator getInformationPresenterControlCreator() {
    return Sheet.lasting();
  }
}
