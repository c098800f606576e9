package org.vnetlang.ide.fix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.vnetlang.ide.Edit;
import org.vnetlang.ide.Span;
import org.vnetlang.lang.vnet.Setting;
import org.vnetlang.lang.vnet.Switch;

/** Fixes that take something away, or write a word that is known beforehand. */
final class Parts {
  private Parts() {}

  private static Draft removal(Wrong wrong, String what, List<Edit> edits) {
    return Draft.of("fix.remove", edits, what.replaceAll("\\s+", " ").strip());
  }

  /** The marked characters go. */
  static Stream<Draft> remove(Wrong wrong) {
    return Stream.of(removal(wrong, wrong.marked(), List.of(wrong.cut(wrong.span()))));
  }

  /** The option at the marker goes. */
  static Stream<Draft> removeOption(Wrong wrong) {
    return wrong.option().stream()
        .map(option -> removal(wrong, wrong.words(option), wrong.without(option)));
  }

  /** The statement at the marker goes. */
  static Stream<Draft> removeStatement(Wrong wrong) {
    return wrong.statement().stream().map(it -> removal(wrong, head(wrong, it), wrong.without(it)));
  }

  private static String head(Wrong wrong, EObject statement) {
    int from = NodeModelUtils.findActualNodeFor(statement).getOffset();
    return Span.between(from, wrong.headEnd(statement)).of(wrong.text().text());
  }

  /** The word behind {@code with} goes, or {@code with} too where it is the only one. */
  static Stream<Draft> removeSwitch(Wrong wrong) {
    var setting = wrong.around(Setting.class);
    if (setting.isEmpty() || !(setting.get().eContainer() instanceof Switch all)) {
      return wrong.around(Switch.class).stream()
          .map(it -> removal(wrong, wrong.words(it), wrong.without(it)));
    }
    if (all.getSettings().size() == 1) {
      return Stream.of(removal(wrong, wrong.words(all), wrong.without(all)));
    }
    var node = NodeModelUtils.findActualNodeFor(setting.get());
    boolean first = all.getSettings().indexOf(setting.get()) == 0;
    var and = first ? wrong.from(node.getEndOffset()) : wrong.before(node.getOffset());
    int from = first ? node.getOffset() : and.map(it -> it.getOffset()).orElse(node.getOffset());
    int to =
        first
            ? and.map(it -> it.getEndOffset() + 1).orElse(node.getEndOffset())
            : node.getEndOffset();
    var cut = first ? new Edit(Span.between(from, to), "") : wrong.cut(Span.between(from, to));
    return Stream.of(removal(wrong, wrong.words(setting.get()), List.of(cut)));
  }

  /** One of some texts in place of the marked one. */
  static Fixer instead(String... texts) {
    return wrong -> instead(wrong, Arrays.stream(texts));
  }

  static Stream<Draft> instead(Wrong wrong, Stream<String> texts) {
    return texts.map(it -> Draft.of("fix.replace", wrong.instead(it), wrong.marked().strip(), it));
  }

  /** One of the words that the sentence lists. */
  static Fixer oneOf(int argument) {
    return wrong ->
        instead(
            wrong, Arrays.stream(wrong.argument(argument).split(", ")).filter(s -> !s.isBlank()));
  }

  /** Some words behind the marked characters. */
  static Fixer behind(String... words) {
    return wrong ->
        Arrays.stream(words).map(it -> Draft.of("fix.insert", wrong.behind(it), it.strip()));
  }

  /** Words at the end of the head of the statement at the marker. */
  static Fixer append(String... words) {
    return wrong ->
        wrong.statement().stream()
            .flatMap(
                statement ->
                    Arrays.stream(words)
                        .map(it -> Draft.of("fix.insert", wrong.append(statement, it), it)));
  }

  /** Several fixers, one after the other. */
  static Fixer all(Fixer... fixers) {
    return wrong -> Arrays.stream(fixers).flatMap(each -> each.drafts(wrong));
  }

  /** The two numbers or addresses at the marker change their places. */
  static Stream<Draft> swap(Wrong wrong) {
    var tokens = new ArrayList<Span>();
    var marked = wrong.span();
    for (var leaf : wrong.text().root().getLeafNodes()) {
      var span = new Span(leaf.getOffset(), leaf.getLength());
      boolean value = !leaf.isHidden() && leaf.getText().matches("\\.?[0-9].*");
      if (value && marked.contains(span)) {
        tokens.add(span);
      }
    }
    if (tokens.size() != 2) {
      return Stream.empty();
    }
    var all = wrong.text().text();
    var edits =
        IntStream.range(0, 2)
            .mapToObj(i -> new Edit(tokens.get(i), tokens.get(1 - i).of(all)))
            .toList();
    return Stream.of(Draft.of("fix.swap", edits, tokens.get(0).of(all), tokens.get(1).of(all)));
  }
}
