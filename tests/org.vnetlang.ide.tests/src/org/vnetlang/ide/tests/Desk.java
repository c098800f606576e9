package org.vnetlang.ide.tests;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vnetlang.ide.Cancel;
import org.vnetlang.ide.Document;
import org.vnetlang.ide.Edit;
import org.vnetlang.ide.Edits;
import org.vnetlang.ide.Services;
import org.vnetlang.ide.Snapshot;
import org.vnetlang.ide.Sources;
import org.vnetlang.ide.Span;

/** What an editor is to the services: texts that are open, and a caret. */
final class Desk implements Sources {
  /** Where a text is cut into what stands before the caret and behind it. */
  static final String CARET = "‸";

  static final Services ENGLISH = Services.of(org.vnetlang.model.finding.Texts.ENGLISH);
  static final Services SPANISH = Services.of(org.vnetlang.model.finding.Texts.SPANISH);

  private final Map<URI, String> texts = new LinkedHashMap<>();

  /** Opens a file with a text of its own. */
  Desk open(Path file, String text) {
    texts.put(file.toUri(), text);
    return this;
  }

  @Override
  public Optional<String> text(URI file) {
    return Optional.ofNullable(texts.get(file));
  }

  @Override
  public List<URI> all() {
    return List.copyOf(texts.keySet());
  }

  /** An open file, read. */
  Snapshot read(Path file) {
    var document = new Document(file.toUri(), texts.get(file.toUri()), 1);
    return ENGLISH.read(document, this, Cancel.NEVER);
  }

  /** A text that is no file, read. */
  static Snapshot read(String text) {
    return read(ENGLISH, text);
  }

  static Snapshot read(Services services, String text) {
    var document = new Document(URI.create("memory:/text.vnet"), text, 1);
    return services.read(document, Sources.NONE, Cancel.NEVER);
  }

  /** A file of the disk, read. */
  static Snapshot file(Path file) {
    var document = new Document(file.toUri(), Texts.read(file), 1);
    return ENGLISH.read(document, Sources.NONE, Cancel.NEVER);
  }

  /** A text with a caret in it. */
  record AtCaret(Snapshot snapshot, int offset) {}

  /** A text whose caret is marked. */
  static AtCaret at(String marked) {
    int offset = marked.indexOf(CARET);
    return new AtCaret(read(marked.replace(CARET, "")), offset);
  }

  /** The texts after some edits. */
  Map<URI, String> apply(Edits edits) {
    var after = new LinkedHashMap<>(texts);
    edits.byFile().forEach((uri, list) -> after.put(uri, Edit.apply(after.get(uri), list)));
    return after;
  }

  /** The characters of spans. */
  static List<String> words(Snapshot snapshot, List<Span> spans) {
    var words = new ArrayList<String>();
    spans.forEach(span -> words.add(span.of(snapshot.document().text())));
    return words;
  }
}
