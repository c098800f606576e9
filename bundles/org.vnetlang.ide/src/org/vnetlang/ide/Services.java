package org.vnetlang.ide;

import com.google.inject.Injector;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.vnetlang.ide.read.ParsedText;
import org.vnetlang.lang.ide.VnetIdeSetup;
import org.vnetlang.model.finding.Texts;

/** The editor services: one for each window or server. May be used from any thread. */
public final class Services {
  private final Injector injector;
  private final Texts texts;
  private final Map<URI, ReadSnapshot> read = new ConcurrentHashMap<>();

  private Services(Texts texts) {
    this.texts = texts;
    this.injector = new VnetIdeSetup().createInjectorAndDoEMFRegistration();
  }

  /** Services whose sentences are in that language. */
  public static Services of(Texts texts) {
    return new Services(texts);
  }

  /**
   * Reads a text and what it imports.
   *
   * @throws java.util.concurrent.CancellationException if nobody waits for it any more
   */
  public Snapshot read(Document document, Sources sources, Cancel cancel) {
    cancel.check();
    var snapshot = new ReadSnapshot(parse(document, sources), this::parse);
    cancel.check();
    read.put(document.uri(), snapshot);
    return snapshot;
  }

  private ParsedText parse(Document document, Sources sources) {
    return ParsedText.read(injector, document, sources, texts);
  }

  /** What was kept of a text is not needed any more. */
  public void forget(URI uri) {
    read.remove(uri);
  }

  /** Things of all files of a project whose names hold the letters of the query. */
  public List<WorkspaceSymbol> workspaceSymbols(String query, Sources sources, Cancel cancel) {
    return List.of();
  }
}
