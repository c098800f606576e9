package org.vnetlang.ui.editor.assist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.vnetlang.ide.Cancel;
import org.vnetlang.ide.Proposal;
import org.vnetlang.ui.editor.session.Session;

/** What Ctrl+Space offers: the proposals of the services, then the templates that people keep. */
public final class Completions implements IContentAssistProcessor {
  private final Supplier<Session> session;
  private final KeptTemplates templates = new KeptTemplates();

  /** Completions of a session. */
  public Completions(Supplier<Session> session) {
    this.session = session;
  }

  @Override
  public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
    var proposals = new ArrayList<ICompletionProposal>();
    session.get().current().complete(offset, Cancel.NEVER).stream()
        .sorted(Comparator.comparingInt(Proposal::rank))
        .forEach(proposal -> proposals.add(new Completion(proposal)));
    proposals.addAll(List.of(templates.computeCompletionProposals(viewer, offset)));
    return proposals.toArray(ICompletionProposal[]::new);
  }

  /** Behind a dot a host part or a nic follows, behind a quote a file. */
  @Override
  public char[] getCompletionProposalAutoActivationCharacters() {
    return new char[] {'.', '"', '['};
  }

  @Override
  public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
    return new IContextInformation[0];
  }

  @Override
  public char[] getContextInformationAutoActivationCharacters() {
    return new char[0];
  }

  @Override
  public String getErrorMessage() {
    return null;
  }

  @Override
  public IContextInformationValidator getContextInformationValidator() {
    return null;
  }
}
