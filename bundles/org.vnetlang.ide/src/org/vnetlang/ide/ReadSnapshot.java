package org.vnetlang.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vnetlang.ide.fix.Fixing;
import org.vnetlang.ide.highlight.Highlighter;
import org.vnetlang.ide.layout.Formatter;
import org.vnetlang.ide.mark.Judge;
import org.vnetlang.ide.mark.Judge.Judged;
import org.vnetlang.ide.mark.Markers;
import org.vnetlang.ide.name.Binding;
import org.vnetlang.ide.name.Declared;
import org.vnetlang.ide.name.Imported;
import org.vnetlang.ide.name.ProjectNames;
import org.vnetlang.ide.name.References;
import org.vnetlang.ide.name.Renamer;
import org.vnetlang.ide.outline.Folds;
import org.vnetlang.ide.outline.Outline;
import org.vnetlang.ide.read.Lazy;
import org.vnetlang.ide.read.ParsedText;
import org.vnetlang.ide.read.Reader;
import org.vnetlang.ide.text.IdeTexts;

/** The answers about a text that has been read, each found when it is asked for. */
final class ReadSnapshot implements Snapshot {
  private final ParsedText text;
  private final Reader reader;
  private final IdeTexts words;
  private final Lazy<Binding> names = new Lazy<>();
  private final Lazy<ProjectNames> project = new Lazy<>();
  private final Lazy<List<Markers.Found>> found = new Lazy<>();
  private final Lazy<List<Judged>> judged = new Lazy<>();
  private final Lazy<List<Symbol>> symbols = new Lazy<>();
  private final Lazy<List<Folding>> folds = new Lazy<>();
  private final Lazy<List<Highlight>> colours = new Lazy<>();
  private final Lazy<List<Edit>> layout = new Lazy<>();

  ReadSnapshot(ParsedText text, Reader reader) {
    this.text = text;
    this.reader = reader;
    this.words = new IdeTexts(text.texts().locale());
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

  private Binding names() {
    return names.get(() -> Binding.of(text));
  }

  private ProjectNames project(Cancel cancel) {
    return project.get(() -> ProjectNames.of(text, names(), reader, cancel));
  }

  private Optional<Binding.Found> named(int offset) {
    return names().at(text.document().uri(), offset);
  }

  @Override
  public List<Location> definition(int offset) {
    return named(offset)
        .map(it -> it.targets().stream().map(Declared::location).toList())
        .orElseGet(() -> Imported.at(text, offset));
  }

  @Override
  public List<Location> references(int offset, boolean withDeclaration, Cancel cancel) {
    return named(offset)
        .map(it -> References.of(project(cancel), it, withDeclaration))
        .orElse(List.of());
  }

  @Override
  public List<Span> occurrences(int offset) {
    return named(offset)
        .map(it -> References.here(names(), it, text.document().uri()))
        .orElse(List.of());
  }

  @Override
  public Optional<Span> renamable(int offset) {
    return named(offset).map(it -> it.location().span());
  }

  @Override
  public Renaming rename(int offset, String name, Cancel cancel) {
    return named(offset)
        .map(it -> new Renamer(text, project(cancel), reader).rename(it, name, cancel))
        .orElseGet(() -> new Renaming.Refused(words.say("rename.nothing")));
  }

  @Override
  public List<Symbol> symbols() {
    return symbols.get(() -> Outline.of(text));
  }

  @Override
  public List<Folding> foldings() {
    return folds.get(() -> Folds.of(text));
  }

  @Override
  public List<Edit> format() {
    return layout.get(() -> Formatter.edits(text.text()));
  }

  @Override
  public List<Highlight> highlights() {
    return colours.get(() -> Highlighter.of(text, names()));
  }

  @Override
  public List<Inlay> inlays(Cancel cancel) {
    return List.of();
  }

  @Override
  public List<Fix> fixes(Marker marker) {
    return found().stream()
        .filter(each -> each.marker().equals(marker))
        .findFirst()
        .map(each -> new Fixing(text, names(), reader).of(each))
        .orElse(List.of());
  }

  @Override
  public List<Fix> fixes(int offset, Cancel cancel) {
    var fixes = new ArrayList<Fix>();
    for (Marker marker : markers()) {
      cancel.check();
      if (marker.span().touches(offset)) {
        fixes.addAll(fixes(marker));
      }
    }
    return fixes;
  }

  @Override
  public Optional<Fix> fixAll(String code) {
    return new Fixing(text, names(), reader).all(code);
  }
}
