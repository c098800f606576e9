package org.vnetlang.ide.fix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.vnetlang.ide.Document;
import org.vnetlang.ide.Edit;
import org.vnetlang.ide.Edits;
import org.vnetlang.ide.Fix;
import org.vnetlang.ide.Marker;
import org.vnetlang.ide.Span;
import org.vnetlang.ide.mark.Markers;
import org.vnetlang.ide.mark.Markers.Found;
import org.vnetlang.ide.name.Binding;
import org.vnetlang.ide.read.ParsedText;
import org.vnetlang.ide.read.Reader;
import org.vnetlang.ide.text.Difference;
import org.vnetlang.ide.text.IdeTexts;

/** Tries what may mend a marker, and offers what does. */
public final class Fixing {
  private static final int OFFERED = 5;

  /** More than these are not mended one by one. */
  private static final int LARGEST = 100;

  private final ParsedText text;
  private final Binding names;
  private final Reader reader;
  private final IdeTexts texts;

  /** Mends a text. */
  public Fixing(ParsedText text, Binding names, Reader reader) {
    this.text = text;
    this.names = names;
    this.reader = reader;
    this.texts = new IdeTexts(text.texts().locale());
  }

  /** What makes a marker go away, the best first. */
  public List<Fix> of(Found found) {
    var wrong = new Wrong(text, names, found.marker(), found.problem());
    var tried = new LinkedHashMap<String, Fix>();
    var drafts = Fixers.of(wrong).iterator();
    while (drafts.hasNext() && tried.size() < OFFERED) {
      var draft = drafts.next();
      var after = Edit.apply(text.text(), draft.edits());
      if (!tried.containsKey(after) && mends(found, after)) {
        tried.put(after, fix(draft, found.marker(), tried.isEmpty()));
      }
    }
    return List.copyOf(tried.values());
  }

  private Fix fix(Draft draft, Marker marker, boolean first) {
    var title = texts.say(draft.key(), draft.arguments().toArray());
    return new Fix(title, Edits.of(text.document().uri(), draft.edits()), marker, first);
  }

  /** Whether the text then has lost the marker, has nothing new, and has kept its comments. */
  private boolean mends(Found found, String after) {
    if (after.equals(text.text())) {
      return false;
    }
    var changed = read(after);
    return better(found, Markers.of(changed)) && comments(text).equals(comments(changed));
  }

  private ParsedText read(String after) {
    var document = text.document();
    return reader.read(new Document(document.uri(), after, document.version()), text.sources());
  }

  private boolean better(Found found, List<Found> after) {
    var counts = new HashMap<String, Integer>();
    Markers.of(text).forEach(each -> counts.merge(each.marker().code(), 1, Integer::sum));
    after.forEach(each -> counts.merge(each.marker().code(), -1, Integer::sum));
    return counts.getOrDefault(found.marker().code(), 0) > 0
        && counts.values().stream().allMatch(left -> left >= 0);
  }

  private static List<String> comments(ParsedText text) {
    var comments = new ArrayList<String>();
    for (ILeafNode leaf : text.root().getLeafNodes()) {
      if (leaf.isHidden() && !leaf.getText().isBlank()) {
        comments.add(leaf.getText());
      }
    }
    return comments;
  }

  /** What makes all markers of a code go away at once; empty where there are not two of them. */
  public Optional<Fix> all(String code) {
    var wanted =
        Markers.of(text).stream().filter(each -> each.marker().code().equals(code)).toList();
    if (wanted.size() < 2) {
      return Optional.empty();
    }
    var together = together(wanted);
    var after = together.isEmpty() ? oneByOne(code) : together;
    return after.map(
        result ->
            new Fix(
                texts.say("fix.all", wanted.size()),
                Edits.of(text.document().uri(), result),
                wanted.get(0).marker(),
                false));
  }

  /** The first draft of each, if all of them can be written together. */
  private Optional<List<Edit>> together(List<Found> wanted) {
    var edits = new TreeMap<Span, Edit>();
    for (Found found : wanted) {
      var wrong = new Wrong(text, names, found.marker(), found.problem());
      Fixers.of(wrong)
          .findFirst()
          .ifPresent(it -> it.edits().forEach(e -> edits.put(e.where(), e)));
    }
    int end = -1;
    for (Span span : edits.keySet()) {
      if (span.offset() < end) {
        return Optional.empty();
      }
      end = span.end();
    }
    var list = List.copyOf(edits.values());
    var after = read(Edit.apply(text.text(), list));
    boolean none =
        Markers.of(after).stream()
            .noneMatch(each -> each.marker().code().equals(wanted.get(0).marker().code()));
    return none
            && better(wanted.get(0), Markers.of(after))
            && comments(text).equals(comments(after))
        ? Optional.of(list)
        : Optional.empty();
  }

  /** One after the other, each in the text that the last one left. */
  private Optional<List<Edit>> oneByOne(String code) {
    var current = text;
    for (int i = 0; i < LARGEST; i++) {
      var here = new Fixing(current, Binding.of(current), reader);
      var left =
          Markers.of(current).stream().filter(each -> each.marker().code().equals(code)).toList();
      if (left.isEmpty()) {
        return Optional.of(Difference.edits(text.text(), current.text()));
      }
      var next = left.stream().flatMap(each -> here.of(each).stream().limit(1)).findFirst();
      if (next.isEmpty()) {
        return Optional.empty();
      }
      current = read(Edit.apply(current.text(), next.get().edits().of(text.document().uri())));
    }
    return Optional.empty();
  }
}
