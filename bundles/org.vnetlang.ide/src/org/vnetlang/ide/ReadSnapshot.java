package org.vnetlang.ide;

import java.util.List;
import java.util.Optional;
import org.vnetlang.ide.layout.Formatter;
import org.vnetlang.ide.mark.Judge;
import org.vnetlang.ide.mark.Judge.Judged;
import org.vnetlang.ide.mark.Markers;
import org.vnetlang.ide.outline.Outline;
import org.vnetlang.ide.read.Lazy;
import org.vnetlang.ide.read.ParsedText;

/** The answers about a text that has been read, each found when it is asked for. */
final class ReadSnapshot implements Snapshot {
  private final ParsedText text;
  private final Lazy<List<Markers.Found>> found = new Lazy<>();
  private final Lazy<List<Judged>> judged = new Lazy<>();
  private final Lazy<List<Symbol>> symbols = new Lazy<>();
  private final Lazy<List<Edit>> layout = new Lazy<>();

  ReadSnapshot(ParsedText text) {
    this.text = text;
  }

  @Override
  public Document document() {
    return text.document();
  }

  private List<Markers.Found> found() {
    return found.get(() -> Markers.of(text));
  }

  @Override
  public List<Marker> markers() {
    return found().stream().map(Markers.Found::marker).toList();
  }

  private List<Judged> judged(Cancel cancel) {
    return judged.get(() -> Judge.of(text, cancel));
  }

  @Override
  public List<Verdict> verdicts(Cancel cancel) {
    return judged(cancel).stream().map(Judged::verdict).toList();
  }

  @Override
  public List<Marker> verdictMarkers(Cancel cancel) {
    return List.of();
  }

  @Override
  public List<Proposal> complete(int offset, Cancel cancel) {
    return List.of();
  }

  @Override
  public Optional<Hover> hover(int offset, Cancel cancel) {
    return Optional.empty();
  }

  @Override
  public List<Location> definition(int offset) {
    return List.of();
  }

  @Override
  public List<Location> references(int offset, boolean withDeclaration, Cancel cancel) {
    return List.of();
  }

  @Override
  public List<Span> occurrences(int offset) {
    return List.of();
  }

  @Override
  public Optional<Span> renamable(int offset) {
    return Optional.empty();
  }

  @Override
  public Renaming rename(int offset, String name, Cancel cancel) {
    return new Renaming.Refused("");
  }

  @Override
  public List<Symbol> symbols() {
    return symbols.get(() -> Outline.of(text));
  }

  @Override
  public List<Folding> foldings() {
    return List.of();
  }

  @Override
  public List<Edit> format() {
    return layout.get(() -> Formatter.edits(text.text()));
  }

  @Override
  public List<Highlight> highlights() {
    return List.of();
  }

  @Override
  public List<Inlay> inlays(Cancel cancel) {
    return List.of();
  }

  @Override
  public List<Fix> fixes(Marker marker) {
    return List.of();
  }

  @Override
  public List<Fix> fixes(int offset, Cancel cancel) {
    return List.of();
  }

  @Override
  public Optional<Fix> fixAll(String code) {
    return Optional.empty();
  }
}
