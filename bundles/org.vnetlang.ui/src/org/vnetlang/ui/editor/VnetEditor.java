package org.vnetlang.ui.editor;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.source.DefaultCharacterPairMatcher;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.IVerticalRuler;
import org.eclipse.jface.text.source.projection.ProjectionSupport;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.editors.text.TextEditor;
import org.eclipse.ui.texteditor.SourceViewerDecorationSupport;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.vnetlang.ui.VnetUi;
import org.vnetlang.ui.editor.colour.Lexical;
import org.vnetlang.ui.editor.colour.Palette;
import org.vnetlang.ui.editor.colour.Partitions;
import org.vnetlang.ui.editor.command.Folding;
import org.vnetlang.ui.editor.command.Format;
import org.vnetlang.ui.editor.mark.Marked;
import org.vnetlang.ui.editor.mark.VnetAnnotation;
import org.vnetlang.ui.editor.outline.OutlinePage;
import org.vnetlang.ui.editor.session.Session;
import org.vnetlang.ui.preferences.Shown;

/**
 * The editor of Vnet files, over the editor services in the same process. Fields without a value
 * here get theirs in {@link #initializeEditor}, which the constructor of the platform calls.
 */
public final class VnetEditor extends TextEditor {
  /** The editor's id. */
  public static final String ID = VnetUi.ID + ".editor";

  /** The context of its keys. */
  private static final String KEYS = ID + ".scope";

  private Palette palette;
  private Lexical lexical;
  private Parts parts;
  private OutlinePage outline;

  @Override
  protected void initializeEditor() {
    super.initializeEditor();
    setPreferenceStore(EditorStore.over(getPreferenceStore()));
    palette = new Palette(this::recolour);
    lexical = new Lexical(palette);
    setSourceViewerConfiguration(new VnetConfiguration(this, getPreferenceStore(), lexical));
    setEditorContextMenuId("#VnetEditorContext");
    setHelpContextId(ID);
  }

  @Override
  protected void initializeKeyBindingScopes() {
    setKeyBindingScopes(new String[] {KEYS});
  }

  @Override
  protected ISourceViewer createSourceViewer(Composite parent, IVerticalRuler ruler, int styles) {
    var viewer =
        new ProjectionViewer(parent, ruler, getOverviewRuler(), isOverviewRulerVisible(), styles);
    getSourceViewerDecorationSupport(viewer);
    return viewer;
  }

  @Override
  protected void configureSourceViewerDecorationSupport(SourceViewerDecorationSupport support) {
    super.configureSourceViewerDecorationSupport(support);
    var pairs = new char[] {'{', '}', '[', ']'};
    support.setCharacterPairMatcher(new DefaultCharacterPairMatcher(pairs, Partitions.NAME));
    support.setMatchingCharacterPainterPreferenceKeys(
        EditorStore.BRACKETS, EditorStore.BRACKET_COLOR);
  }

  @Override
  public void createPartControl(Composite parent) {
    super.createPartControl(parent);
    var viewer = (ProjectionViewer) getSourceViewer();
    var folding = new ProjectionSupport(viewer, getAnnotationAccess(), getSharedColors());
    folding.addSummarizableAnnotationType(VnetAnnotation.TYPE + Shown.ERROR.key());
    folding.addSummarizableAnnotationType(VnetAnnotation.TYPE + Shown.WARNING.key());
    folding.install();
    Folding.follow(this);
    viewer.doOperation(ProjectionViewer.TOGGLE);
    ((IPostSelectionProvider) getSelectionProvider())
        .addPostSelectionChangedListener(event -> moved());
    start();
  }

  @Override
  protected void createActions() {
    super.createActions();
    Folding.addTo(this);
  }

  /** The values beside the text are ours alone. */
  @Override
  protected void installCodeMiningProviders() {}

  @Override
  protected void doSetInput(IEditorInput input) throws CoreException {
    stop();
    super.doSetInput(input);
    if (getSourceViewer() != null) {
      start();
    }
  }

  private void start() {
    var viewer = (ProjectionViewer) getSourceViewer();
    if (viewer.getDocument() != null) {
      new Partitions().setup(viewer.getDocument());
      parts = Parts.open(viewer, uri(getEditorInput()), this::showMarker);
      if (outline != null) {
        parts.session().add(outline);
      }
    }
  }

  private void stop() {
    if (parts != null) {
      parts.close();
      parts = null;
    }
  }

  /** Where a text stands; a text without a place, as of an older version, gets one of its own. */
  private static URI uri(IEditorInput input) {
    try {
      return input instanceof IURIEditorInput placed
          ? placed.getURI()
          : new URI("untitled", null, "/" + input.getName(), null);
    } catch (URISyntaxException impossible) {
      return URI.create("untitled:/" + VnetUi.EXTENSION);
    }
  }

  @Override
  public void dispose() {
    stop();
    palette.dispose();
    super.dispose();
  }

  /** What reads the text; only while there is one. */
  public Session session() {
    return Optional.ofNullable(parts).orElseThrow().session();
  }

  /** Whether there is a text. */
  public boolean isOpen() {
    return parts != null;
  }

  /** What shows the text. */
  public ProjectionViewer viewer() {
    return (ProjectionViewer) getSourceViewer();
  }

  /** Where the caret is in the text; at the start of what is selected. */
  public int caret() {
    return getSelectionProvider().getSelection() instanceof ITextSelection selection
        ? selection.getOffset()
        : 0;
  }

  /** Says something in the status line, in red. */
  public void tell(String sentence) {
    setStatusLineErrorMessage(sentence);
    getSourceViewer().getTextWidget().getDisplay().beep();
  }

  private void moved() {
    if (parts != null) {
      parts.occurrences().moved();
      if (outline != null) {
        outline.follow(caret());
      }
      showMarker();
    }
  }

  /** The status line says what is wrong under the caret. */
  private void showMarker() {
    var there = Marked.at(getSourceViewer(), caret());
    setStatusLineErrorMessage(there.isEmpty() ? null : there.get(0).message());
  }

  /** Shows the toggles as they are now. */
  public void toggled() {
    if (parts != null) {
      parts.occurrences().moved();
      viewer().updateCodeMinings();
    }
  }

  private void recolour() {
    var viewer = getSourceViewer();
    if (viewer != null && viewer.getTextWidget() != null) {
      lexical.dip();
      viewer.invalidateTextPresentation();
      viewer.getTextWidget().redraw();
    }
  }

  @Override
  protected void performSave(boolean overwrite, IProgressMonitor monitor) {
    Format.beforeSave(this);
    super.performSave(overwrite, monitor);
  }

  @Override
  protected boolean isTabsToSpacesConversionEnabled() {
    return true;
  }

  @Override
  public <T> T getAdapter(Class<T> type) {
    if (type == IContentOutlinePage.class) {
      if (outline == null || outline.getControl() != null && outline.getControl().isDisposed()) {
        outline = new OutlinePage(this);
        Optional.ofNullable(parts).ifPresent(each -> each.session().add(outline));
      }
      return type.cast(outline);
    }
    return super.getAdapter(type);
  }
}
