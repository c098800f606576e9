package org.vnetlang.ui.expectations;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vnetlang.sim.expect.Verdict;
import org.vnetlang.ui.expectations.Results.Result;

/** The results as they were at one moment, seen as trees: files, their stories, expectations. */
final class Forest {
  private final Map<URI, Result> results = new TreeMap<>();

  Forest(List<Result> all) {
    all.stream()
        .filter(each -> !each.expected().isEmpty())
        .forEach(each -> results.put(each.uri(), each));
  }

  List<Node> files() {
    return results.keySet().stream().<Node>map(Node.File::new).toList();
  }

  List<Node> children(Node node) {
    if (node instanceof Node.Leaf) {
      return List.of();
    }
    var children = new ArrayList<Node>();
    if (node instanceof Node.File) {
      leaves(node.uri()).filter(leaf -> story(leaf).isEmpty()).forEach(children::add);
      var stories = new LinkedHashSet<String>();
      leaves(node.uri()).forEach(leaf -> story(leaf).ifPresent(stories::add));
      stories.forEach(name -> children.add(new Node.Story(node.uri(), name)));
    } else if (node instanceof Node.Story told) {
      leaves(node.uri())
          .filter(leaf -> story(leaf).equals(Optional.of(told.name())))
          .forEach(children::add);
    }
    return children;
  }

  /** The expectation of a line; nothing for a line that has gone. */
  Optional<Expected> expected(Node.Leaf leaf) {
    return Optional.ofNullable(results.get(leaf.uri()))
        .map(Result::expected)
        .filter(list -> leaf.number() < list.size())
        .map(list -> list.get(leaf.number()));
  }

  /** The first expectation that does not hold. */
  Optional<Node.Leaf> trouble() {
    return results.keySet().stream()
        .flatMap(this::leaves)
        .filter(leaf -> worst(leaf) != Verdict.HOLDS)
        .findFirst();
  }

  String name(URI uri) {
    return results.containsKey(uri) ? results.get(uri).name() : "";
  }

  /** How many expectations below a node have a verdict. */
  long count(Node node, Verdict verdict) {
    return below(node).filter(each -> each.verdict() == verdict).count();
  }

  /** The same for all files. */
  long count(Verdict verdict) {
    return files().stream().mapToLong(file -> count(file, verdict)).sum();
  }

  /** The worst verdict below a node. */
  Verdict worst(Node node) {
    if (count(node, Verdict.FAILS) > 0) {
      return Verdict.FAILS;
    }
    return count(node, Verdict.CANNOT_TELL) > 0 ? Verdict.CANNOT_TELL : Verdict.HOLDS;
  }

  private Stream<Expected> below(Node node) {
    return node instanceof Node.Leaf leaf
        ? expected(leaf).stream()
        : children(node).stream().flatMap(this::below);
  }

  private Stream<Node.Leaf> leaves(URI uri) {
    var result = Optional.ofNullable(results.get(uri));
    int count = result.map(each -> each.expected().size()).orElse(0);
    return IntStream.range(0, count).mapToObj(number -> new Node.Leaf(uri, number));
  }

  private Optional<String> story(Node.Leaf leaf) {
    return expected(leaf).flatMap(each -> each.judged().story());
  }
}
