package org.vnetlang.ide.name;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vnetlang.ide.Cancel;
import org.vnetlang.ide.Document;
import org.vnetlang.ide.Edit;
import org.vnetlang.ide.Edits;
import org.vnetlang.ide.Location;
import org.vnetlang.ide.Renaming;
import org.vnetlang.ide.read.Importers;
import org.vnetlang.ide.read.Overlay;
import org.vnetlang.ide.read.ParsedText;
import org.vnetlang.ide.read.Reader;
import org.vnetlang.ide.text.IdeTexts;
import org.vnetlang.lang.validation.Problem;
import org.vnetlang.model.finding.Severity;

/**
 * Gives things other names. Whether a new one will do is found out by writing it: where that makes
 * an error that was not there before, or another thing is meant somewhere, nothing is changed.
 */
public final class Renamer {
  private final ParsedText text;
  private final ProjectNames names;
  private final Reader reader;
  private final IdeTexts texts;

  /** Renames in a project. */
  public Renamer(ParsedText text, ProjectNames names, Reader reader) {
    this.text = text;
    this.names = names;
    this.reader = reader;
    this.texts = new IdeTexts(text.texts().locale());
  }

  /** Gives what is meant another name. */
  public Renaming rename(Binding.Found found, String name, Cancel cancel) {
    var kind = found.targets().get(0);
    Optional<String> unfit = Words.refuse(name, kind, text.grammar(), texts);
    if (unfit.isPresent()) {
      return new Renaming.Refused(unfit.get());
    }
    var declarations = names.together(found.declarations());
    var places = new TreeSet<>(ProjectNames.ORDER);
    places.addAll(declarations);
    places.addAll(names.uses(declarations));
    var edits = edits(places, name);
    cancel.check();
    return refused(edits, name, places.size(), cancel)
        .<Renaming>map(Renaming.Refused::new)
        .orElseGet(() -> new Renaming.Changes(edits));
  }

  private static Edits edits(TreeSet<Location> places, String name) {
    var byFile = new TreeMap<URI, List<Edit>>();
    for (Location place : places) {
      byFile
          .computeIfAbsent(place.uri(), key -> new ArrayList<>())
          .add(new Edit(place.span(), name));
    }
    return new Edits(byFile);
  }

  private Optional<String> refused(Edits edits, String name, int count, Cancel cancel) {
    var sources = ProjectNames.around(text);
    var changed = new HashMap<URI, String>();
    edits
        .byFile()
        .forEach(
            (uri, list) ->
                Importers.text(uri, sources)
                    .ifPresent(before -> changed.put(uri, Edit.apply(before, list))));
    var after = new Overlay(changed, sources);
    for (int i = 0; i < names.roots().size(); i++) {
      cancel.check();
      var before = names.roots().get(i);
      var uri = before.document().uri();
      var document = new Document(uri, changed.getOrDefault(uri, before.text()), 0);
      var there = reader.read(document, after);
      var error = newError(before, there);
      if (error.isPresent()) {
        return Optional.of(text.texts().what(error.get().issue(), error.get().arguments()));
      }
      if (!meaning(names.bindings().get(i)).equals(meaning(Binding.of(there)))) {
        return Optional.of(texts.say("rename.clash", name));
      }
    }
    return Optional.empty();
  }

  private static Optional<Problem> newError(ParsedText before, ParsedText after) {
    var counts = new HashMap<String, Integer>();
    before.problems().forEach(each -> counts.merge(each.issue().code(), 1, Integer::sum));
    for (Problem each : after.problems()) {
      int left = counts.merge(each.issue().code(), -1, Integer::sum);
      if (left < 0 && each.issue().severity() == Severity.ERROR) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** Which use means which declarations, by their numbers: the same whatever the names are. */
  private static List<List<Integer>> meaning(Binding binding) {
    var numbers = new HashMap<Declared, Integer>();
    for (Declared each : binding.declared()) {
      numbers.put(each, numbers.size());
    }
    Map<Declared, Integer> known = numbers;
    return binding.uses().stream()
        .map(use -> use.targets().stream().map(known::get).sorted().toList())
        .toList();
  }
}
