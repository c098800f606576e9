package org.vnetlang.ui.editor;

import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextDoubleClickStrategy;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.contentassist.ContentAssistant;
import org.eclipse.jface.text.contentassist.IContentAssistant;
import org.eclipse.jface.text.hyperlink.IHyperlinkDetector;
import org.eclipse.jface.text.information.IInformationPresenter;
import org.eclipse.jface.text.information.InformationPresenter;
import org.eclipse.jface.text.presentation.IPresentationReconciler;
import org.eclipse.jface.text.quickassist.IQuickAssistAssistant;
import org.eclipse.jface.text.quickassist.QuickAssistAssistant;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.editors.text.TextSourceViewerConfiguration;
import org.vnetlang.ui.editor.assist.Completions;
import org.vnetlang.ui.editor.colour.Lexical;
import org.vnetlang.ui.editor.colour.Partitions;
import org.vnetlang.ui.editor.hover.AtCaret;
import org.vnetlang.ui.editor.hover.Sheet;
import org.vnetlang.ui.editor.hover.VnetHover;
import org.vnetlang.ui.editor.link.Links;
import org.vnetlang.ui.editor.mark.QuickFixes;
import org.vnetlang.ui.editor.typing.DoubleClick;
import org.vnetlang.ui.editor.typing.Indent;
import org.vnetlang.ui.editor.typing.Pairs;

/** Puts the parts of the editor where the viewer looks for them. */
final class VnetConfiguration extends TextSourceViewerConfiguration {
  private static final int INDENT = 2;
  private static final int WIDE = 70;
  private static final int HIGH = 16;
  private static final int ACTIVATION_MILLIS = 150;

  private final VnetEditor editor;
  private final Lexical lexical;

  VnetConfiguration(VnetEditor editor, IPreferenceStore preferences, Lexical lexical) {
    super(preferences);
    this.editor = editor;
    this.lexical = lexical;
  }

  @Override
  public String[] getConfiguredContentTypes(ISourceViewer viewer) {
    return Partitions.types();
  }

  @Override
  public String getConfiguredDocumentPartitioning(ISourceViewer viewer) {
    return Partitions.NAME;
  }

  @Override
  public IPresentationReconciler getPresentationReconciler(ISourceViewer viewer) {
    return lexical;
  }

  /** None: names and addresses are no words of a dictionary. */
  @Override
  public IReconciler getReconciler(ISourceViewer viewer) {
    return null;
  }

  @Override
  public ITextHover getTextHover(ISourceViewer viewer, String type) {
    return new VnetHover(editor::session);
  }

  @Override
  public ITextHover getTextHover(ISourceViewer viewer, String type, int stateMask) {
    return getTextHover(viewer, type);
  }

  @Override
  public IInformationPresenter getInformationPresenter(ISourceViewer viewer) {
    var presenter = new InformationPresenter(Sheet.creator(""));
    presenter.setDocumentPartitioning(Partitions.NAME);
    var provider = new AtCaret(new VnetHover(editor::session));
    for (var type : Partitions.types()) {
      presenter.setInformationProvider(provider, type);
    }
    presenter.setSizeConstraints(WIDE, HIGH, true, true);
    return presenter;
  }

  @Override
  public IContentAssistant getContentAssistant(ISourceViewer viewer) {
    var assistant = new ContentAssistant();
    assistant.setDocumentPartitioning(Partitions.NAME);
    var completions = new Completions(editor::session);
    assistant.setContentAssistProcessor(completions, IDocument.DEFAULT_CONTENT_TYPE);
    assistant.setContentAssistProcessor(completions, Partitions.STRING);
    assistant.enableAutoActivation(true);
    assistant.setAutoActivationDelay(ACTIVATION_MILLIS);
    assistant.enableAutoInsert(true);
    assistant.enableColoredLabels(true);
    assistant.setInformationControlCreator(Sheet.creator(""));
    assistant.setEmptyMessage(Words.say("assist.empty"));
    assistant.setShowEmptyList(true);
    return assistant;
  }

  @Override
  public IQuickAssistAssistant getQuickAssistAssistant(ISourceViewer viewer) {
    var assistant = new QuickAssistAssistant();
    assistant.setQuickAssistProcessor(new QuickFixes(editor::session));
    assistant.setInformationControlCreator(Sheet.creator(""));
    assistant.enableColoredLabels(true);
    return assistant;
  }

  @Override
  public IHyperlinkDetector[] getHyperlinkDetectors(ISourceViewer viewer) {
    var ours = new Links(editor::session, () -> editor.getSite().getPage());
    return Stream.concat(Stream.of(ours), Arrays.stream(super.getHyperlinkDetectors(viewer)))
        .toArray(IHyperlinkDetector[]::new);
  }

  @Override
  public IAutoEditStrategy[] getAutoEditStrategies(ISourceViewer viewer, String type) {
    return switch (type) {
      case IDocument.DEFAULT_CONTENT_TYPE -> new IAutoEditStrategy[] {new Indent(), new Pairs()};
      case Partitions.STRING -> new IAutoEditStrategy[] {new Pairs()};
      default -> super.getAutoEditStrategies(viewer, type);
    };
  }

  @Override
  public ITextDoubleClickStrategy getDoubleClickStrategy(ISourceViewer viewer, String type) {
    return new DoubleClick();
  }

  @Override
  public String[] getIndentPrefixes(ISourceViewer viewer, String type) {
    return new String[] {" ".repeat(INDENT), "\t", ""};
  }

  @Override
  public int getTabWidth(ISourceViewer viewer) {
    return INDENT;
  }
}
