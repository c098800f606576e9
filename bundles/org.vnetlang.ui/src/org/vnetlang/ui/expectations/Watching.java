package org.vnetlang.ui.expectations;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.vnetlang.ui.VnetUi;
import org.vnetlang.ui.project.VnetNature;

/**
 * Decides expectations while somebody types, whatever editor that is: it follows the texts that are
 * open, and the files of projects that nobody has built since the start.
 */
final class Watching extends BufferEvents implements IResourceChangeListener {
  /** Nobody reads a verdict between two keys. */
  private static final int PAUSE_MILLIS = 400;

  private final Map<URI, Deciding> jobs = new ConcurrentHashMap<>();
  private final Map<URI, IDocumentListener> listeners = new ConcurrentHashMap<>();

  void start() {
    var manager = FileBuffers.getTextFileBufferManager();
    manager.addFileBufferListener(this);
    ResourcesPlugin.getWorkspace()
        .addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
    for (var buffer : manager.getFileBuffers()) {
      bufferCreated(buffer);
    }
    for (var buffer : manager.getFileStoreFileBuffers()) {
      bufferCreated(buffer);
    }
    again(false);
  }

  void stop() {
    FileBuffers.getTextFileBufferManager().removeFileBufferListener(this);
    ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
    for (var uri : listeners.keySet()) {
      open(uri).ifPresent(buffer -> unlisten(buffer, uri));
    }
    jobs.values().forEach(Deciding::cancel);
  }

  /**
   * Decides anew.
   *
   * @param all whether also what is known already
   */
  void again(boolean all) {
    var known = Results.all().stream().map(Results.Result::uri).toList();
    for (var project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
      if (VnetNature.has(project)) {
        try {
          project.accept(
              resource -> {
                if (resource instanceof IFile file
                    && VnetUi.isVnet(file)
                    && (all || !known.contains(file.getLocationURI()))) {
                  decide(file.getLocationURI(), 0);
                }
                return !resource.isDerived();
              });
        } catch (CoreException closed) {
          continue;
        }
      }
    }
    listeners.keySet().forEach(uri -> decide(uri, 0));
  }

  private void decide(URI uri, int pause) {
    if (uri != null) {
      var job = jobs.computeIfAbsent(uri, each -> new Deciding(each, this::text, this::publish));
      job.cancel();
      job.schedule(pause);
    }
  }

  /** The text of an open file. */
  private Optional<String> text(URI uri) {
    return open(uri).map(ITextFileBuffer::getDocument).map(IDocument::get);
  }

  private static Optional<ITextFileBuffer> open(URI uri) {
    var manager = FileBuffers.getTextFileBufferManager();
    for (var list :
        new IFileBuffer[][] {manager.getFileBuffers(), manager.getFileStoreFileBuffers()}) {
      for (var each : list) {
        if (each instanceof ITextFileBuffer text && uri.equals(uri(each))) {
          return Optional.of(text);
        }
      }
    }
    return Optional.empty();
  }

  private static URI uri(IFileBuffer buffer) {
    return buffer.getFileStore() == null ? null : buffer.getFileStore().toURI();
  }

  @Override
  public void bufferCreated(IFileBuffer buffer) {
    var uri = uri(buffer);
    if (uri != null
        && uri.getPath() != null
        && uri.getPath().endsWith("." + VnetUi.EXTENSION)
        && buffer instanceof ITextFileBuffer text
        && !listeners.containsKey(uri)) {
      var listener = new Changed(uri);
      listeners.put(uri, listener);
      text.getDocument().addDocumentListener(listener);
      decide(uri, 0);
    }
  }

  @Override
  public void bufferDisposed(IFileBuffer buffer) {
    var uri = uri(buffer);
    if (uri != null && listeners.containsKey(uri) && buffer instanceof ITextFileBuffer text) {
      unlisten(text, uri);
      if (inProject(uri)) {
        decide(uri, 0);
      } else {
        forget(uri);
      }
    }
  }

  private void unlisten(ITextFileBuffer buffer, URI uri) {
    var listener = listeners.remove(uri);
    if (listener != null) {
      buffer.getDocument().removeDocumentListener(listener);
    }
  }

  /** What was decided, unless the file was closed meanwhile. */
  private void publish(Deciding job, Results.Result result) {
    jobs.computeIfPresent(
        result.uri(),
        (uri, current) -> {
          if (current == job) {
            Results.publish(uri, result.name(), result.expected());
          }
          return current;
        });
  }

  /** Projects go or are closed: so do the results of what is not open in an editor. */
  @Override
  public void resourceChanged(IResourceChangeEvent event) {
    for (var project : event.getDelta().getAffectedChildren()) {
      if (project.getKind() == IResourceDelta.REMOVED
          || (project.getFlags() & IResourceDelta.OPEN) != 0) {
        tidy();
        return;
      }
    }
  }

  private void tidy() {
    Results.all().stream()
        .map(Results.Result::uri)
        .filter(uri -> !listeners.containsKey(uri) && !inProject(uri))
        .forEach(this::forget);
  }

  private void forget(URI uri) {
    jobs.remove(uri);
    Results.forget(uri);
  }

  private static boolean inProject(URI uri) {
    return Deciding.file(uri).map(IFile::getProject).filter(VnetNature::has).isPresent();
  }

  /** A text changes. */
  private final class Changed implements IDocumentListener {
    private final URI uri;

    Changed(URI uri) {
      this.uri = uri;
    }

    @Override
    public void documentAboutToBeChanged(DocumentEvent event) {
      // only what comes out of it counts
    }

    @Override
    public void documentChanged(DocumentEvent event) {
      decide(uri, PAUSE_MILLIS);
    }
  }
}
