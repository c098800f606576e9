package org.vnetlang.ui.editor;

import java.net.URI;
import java.util.List;
import org.eclipse.jface.text.source.ISourceViewerExtension5;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.vnetlang.ui.editor.colour.Semantic;
import org.vnetlang.ui.editor.fold.Folds;
import org.vnetlang.ui.editor.link.Occurrences;
import org.vnetlang.ui.editor.mark.Annotations;
import org.vnetlang.ui.editor.mining.Minings;
import org.vnetlang.ui.editor.session.Reader;
import org.vnetlang.ui.editor.session.Session;

/**
 * What shows the readings of one text in a viewer; all of it goes when the editor is closed or gets
 * another text.
 *
 * @param session reads
 * @param annotations show what is wrong
 * @param semantic colours names
 * @param occurrences show where a name stands elsewhere
 */
record Parts(Session session, Annotations annotations, Semantic semantic, Occurrences occurrences) {

  /**
   * Begins to read.
   *
   * @param uri the file
   * @param marked is called when annotations changed
   */
  static Parts open(ProjectionViewer viewer, URI uri, Runnable marked) {
    var session = Session.open(uri, viewer.getDocument(), viewer.getTextWidget().getDisplay());
    var annotations = new Annotations(viewer, marked);
    var semantic = new Semantic(viewer);
    var occurrences = new Occurrences(viewer, session, Toggle.OCCURRENCES::isOn);
    var minings = new Minings((ISourceViewerExtension5) viewer, Toggle.MININGS::isOn);
    viewer.setCodeMiningProviders(new Minings[] {minings});
    for (Reader reader : List.of(annotations, semantic, new Folds(viewer), minings, occurrences)) {
      session.add(reader);
    }
    return new Parts(session, annotations, semantic, occurrences);
  }

  void close() {
    session.close();
    annotations.clear();
    occurrences.clear();
    semantic.dispose();
  }
}
