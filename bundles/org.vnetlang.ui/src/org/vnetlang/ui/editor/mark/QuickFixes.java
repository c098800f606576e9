package org.vnetlang.ui.editor.mark;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.ISourceViewer;
import org.vnetlang.ide.Cancel;
import org.vnetlang.ide.Fix;
import org.vnetlang.ide.Snapshot;
import org.vnetlang.ui.editor.session.Session;

/**
 * What Ctrl+1 offers: what mends the markers that the caret touches, otherwise those of its line,
 * then what mends all of the same kinds.
 */
public final class QuickFixes implements IQuickAssistProcessor {
  private final Supplier<Session> session;

  /** Fixes of a session. */
  public QuickFixes(Supplier<Session> session) {
    this.session = session;
  }

  @Override
  public ICompletionProposal[] computeQuickAssistProposals(IQuickAssistInvocationContext context) {
    var snapshot = session.get().current();
    var fixes = new LinkedHashSet<>(snapshot.fixes(context.getOffset(), Cancel.NEVER));
    if (fixes.isEmpty()) {
      for (int start : starts(context.getSourceViewer(), context.getOffset())) {
        fixes.addAll(snapshot.fixes(start, Cancel.NEVER));
      }
    }
    var proposals = new ArrayList<FixProposal>();
    fixes.forEach(fix -> proposals.add(new FixProposal(fix, snapshot.document(), false)));
    all(snapshot, List.copyOf(fixes))
        .forEach(fix -> proposals.add(new FixProposal(fix, snapshot.document(), true)));
    return proposals.isEmpty() ? null : proposals.toArray(ICompletionProposal[]::new);
  }

  private static List<Integer> starts(ISourceViewer viewer, int offset) {
    return viewer == null ? List.of() : Marked.onLine(viewer, offset);
  }

  private static List<Fix> all(Snapshot snapshot, List<Fix> fixes) {
    return fixes.stream()
        .map(fix -> fix.marker().code())
        .distinct()
        .flatMap(code -> snapshot.fixAll(code).stream())
        .toList();
  }

  @Override
  public String getErrorMessage() {
    return null;
  }

  @Override
  public boolean canFix(Annotation annotation) {
    return annotation instanceof VnetAnnotation;
  }

  @Override
  public boolean canAssist(IQuickAssistInvocationContext context) {
    return false;
  }
}
