package org.vnetlang.ui.editor.session;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.swt.widgets.Display;
import org.vnetlang.ide.Cancel;
import org.vnetlang.ide.Document;
import org.vnetlang.ide.Snapshot;
import org.vnetlang.ide.Sources;

/**
 * A text in an editor. Each change starts a reading in the background and stops the one before;
 * readers hear of what was read only while the text is still the same.
 */
public final class Session implements IDocumentListener {
  private final URI uri;
  private final IDocument document;
  private final Display display;
  private final Sources sources;
  private final Reading reading = new Reading(this);
  private final List<Reader> readers = new CopyOnWriteArrayList<>();
  private volatile Document now;
  private volatile Optional<Snapshot> latest = Optional.empty();
  private volatile boolean closed;

  private Session(URI uri, IDocument document, Display display) {
    this.uri = uri;
    this.document = document;
    this.display = display;
    this.sources = new OpenTexts(uri);
    this.now = new Document(uri, document.get(), 0);
  }

  /** Begins to watch a text. */
  public static Session open(URI uri, IDocument document, Display display) {
    var session = new Session(uri, document, display);
    document.addDocumentListener(session);
    Sessions.add(session);
    session.refresh();
    return session;
  }

  /** Forgets the text. */
  public void close() {
    closed = true;
    document.removeDocumentListener(this);
    reading.cancel();
    readers.clear();
    Sessions.remove(this);
  }

  /** The file. */
  public URI uri() {
    return uri;
  }

  /** The text as it is now. */
  public String text() {
    return now.text();
  }

  /** The version of the text as it is now. */
  public long version() {
    return now.version();
  }

  /** The text as the services take it. */
  Document now() {
    return now;
  }

  /** Whether a version is not that of the text any more. */
  boolean outdated(Document version) {
    return closed || version.version() != now.version();
  }

  /** Where other texts come from. */
  public Sources sources() {
    return sources;
  }

  /** Where other texts come from for a file that need not be open. */
  public static Sources sources(URI file) {
    return new OpenTexts(file);
  }

  /** What was read last, of whichever version. */
  public Optional<Snapshot> latest() {
    return latest;
  }

  /** What there is to know of the text as it is now; reads it where that was not done yet. */
  public Snapshot current() {
    var wanted = now;
    return latest
        .filter(each -> each.version() == wanted.version())
        .orElseGet(() -> Language.services().read(wanted, sources, Cancel.NEVER));
  }

  /** Tells somebody of everything that is read from now on, and of what is known already. */
  public void add(Reader reader) {
    readers.add(reader);
    latest
        .filter(each -> each.version() == now.version())
        .ifPresent(
            known -> {
              reader.marked(known);
              reader.read(known);
            });
  }

  /** Reads the text again: something that it depends on is different. */
  public void refresh() {
    if (!closed) {
      now = new Document(uri, now.text(), now.version() + 1);
      reading.restart();
    }
  }

  @Override
  public void documentAboutToBeChanged(DocumentEvent event) {}

  @Override
  public void documentChanged(DocumentEvent event) {
    now = new Document(uri, document.get(), now.version() + 1);
    reading.restart();
    Sessions.changed(this);
  }

  /** Hands on what was read, unless the text is another one by then. */
  void publish(Snapshot snapshot, BiConsumer<Reader, Snapshot> what) {
    if (!display.isDisposed()) {
      display.asyncExec(
          () -> {
            if (!outdated(snapshot.document())) {
              latest = Optional.of(snapshot);
              readers.forEach(reader -> what.accept(reader, snapshot));
            }
          });
    }
  }
}
