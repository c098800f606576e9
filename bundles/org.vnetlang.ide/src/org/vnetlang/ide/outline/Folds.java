package org.vnetlang.ide.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.vnetlang.ide.Folding;
import org.vnetlang.ide.Span;
import org.vnetlang.ide.read.ParsedText;
import org.vnetlang.lang.validation.Place;

/** What can be folded: blocks, comments, imports. Only what is on several lines. */
public final class Folds {
  private final ParsedText text;
  private final List<Folding> folds = new ArrayList<>();
  private final List<ILeafNode> run = new ArrayList<>();

  private Folds(ParsedText text) {
    this.text = text;
  }

  /** The foldings of a text, in its order. */
  public static List<Folding> of(ParsedText text) {
    var folds = new Folds(text);
    folds.tokens();
    folds.imports();
    folds.folds.sort(Comparator.comparing(Folding::span));
    return List.copyOf(folds.folds);
  }

  private void tokens() {
    var open = new ArrayList<Integer>();
    for (ILeafNode leaf : text.root().getLeafNodes()) {
      if (leaf.isHidden() && !leaf.getText().isBlank()) {
        comment(leaf);
      } else if (!leaf.isHidden()) {
        endRun();
        if (leaf.getText().equals("{")) {
          open.add(leaf.getOffset());
        } else if (leaf.getText().equals("}") && !open.isEmpty()) {
          int line = text.lines().line(open.remove(open.size() - 1));
          add(text.lines().start(line), leaf.getEndOffset(), Folding.Kind.BLOCK);
        }
      }
    }
    endRun();
  }

  /** Comments on lines of their own, one below the other, belong together. */
  private void comment(ILeafNode leaf) {
    int line = text.lines().line(leaf.getOffset());
    boolean own = text.text().substring(text.lines().start(line), leaf.getOffset()).isBlank();
    boolean below =
        !run.isEmpty() && text.lines().line(run.get(run.size() - 1).getEndOffset() - 1) + 1 == line;
    if (!own || !below) {
      endRun();
    }
    if (own) {
      run.add(leaf);
    }
  }

  private void endRun() {
    if (!run.isEmpty()) {
      int from = run.get(0).getOffset();
      add(from, run.get(run.size() - 1).getEndOffset(), Folding.Kind.COMMENT);
      run.clear();
    }
  }

  private void imports() {
    text.file()
        .map(file -> file.getImports())
        .filter(list -> list.size() > 1)
        .ifPresent(
            list -> {
              var first = text.span(Place.ofWhole(list.get(0)));
              var last = text.span(Place.ofWhole(list.get(list.size() - 1)));
              add(first.offset(), last.end(), Folding.Kind.IMPORTS);
            });
  }

  private void add(int from, int to, Folding.Kind kind) {
    int end = Math.min(to, text.text().length());
    if (end > from && text.lines().line(from) < text.lines().line(end - 1)) {
      folds.add(new Folding(Span.between(from, end), kind));
    }
  }
}
