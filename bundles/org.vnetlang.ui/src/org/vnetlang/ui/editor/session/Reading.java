package org.vnetlang.ui.editor.session;

import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.vnetlang.ide.Cancel;
import org.vnetlang.ui.Background;
import org.vnetlang.ui.VnetUi;
import org.vnetlang.ui.editor.Words;

/** Reads the text of a session beside the user interface. */
final class Reading extends Background {
  /** A pause in typing: shorter than anybody notices, longer than between two keys. */
  private static final long PAUSE_MILLIS = 120;

  private final Session session;
  private boolean warned;

  Reading(Session session) {
    super(Words.say("read"));
    this.session = session;
    setSystem(true);
  }

  /** Gives up what is being read and begins again after a pause. */
  void restart() {
    cancel();
    schedule(PAUSE_MILLIS);
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    var document = session.now();
    Cancel cancel = () -> monitor.isCanceled() || session.outdated(document);
    try {
      var snapshot = Language.services().read(document, session.sources(), cancel);
      // found here, so that those who show it find it there already
      snapshot.markers();
      cancel.check();
      session.publish(snapshot, Reader::marked);
      snapshot.highlights();
      snapshot.foldings();
      snapshot.symbols();
      cancel.check();
      session.publish(snapshot, Reader::read);
      snapshot.verdictMarkers(cancel);
      snapshot.inlays(cancel);
      cancel.check();
      session.publish(snapshot, Reader::judged);
    } catch (CancellationException outdated) {
      return Status.CANCEL_STATUS;
    } catch (RuntimeException | StackOverflowError mistake) {
      report(mistake);
    }
    return Status.OK_STATUS;
  }

  /** Once for each editor: while somebody types, the same mistake would fill the log. */
  private void report(Throwable mistake) {
    if (!warned) {
      warned = true;
      VnetUi.log(session.uri().toString(), mistake);
    }
  }
}
