package org.vnetlang.ide.fix;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vnetlang.ide.Edit;
import org.vnetlang.ide.Span;
import org.vnetlang.ide.name.Binding;
import org.vnetlang.ide.name.Declared;
import org.vnetlang.ide.name.References;
import org.vnetlang.ide.net.Free;
import org.vnetlang.lang.validation.Place;
import org.vnetlang.lang.vnet.Called;
import org.vnetlang.lang.vnet.Host;
import org.vnetlang.plan.InterfaceNames;

/** Fixes that give things other names, or name other things. */
final class Naming {
  private static final int VMNETS = 100;

  private Naming() {}

  private static Set<String> taken(Wrong wrong) {
    return wrong.names().declared().stream().map(Declared::name).collect(Collectors.toSet());
  }

  /** The declaration at the marker, if its name is marked. */
  private static Optional<Declared> declared(Wrong wrong) {
    return wrong.names().declared().stream()
        .filter(each -> each.location().uri().equals(wrong.text().document().uri()))
        .filter(each -> each.location().span().contains(wrong.span()))
        .findFirst();
  }

  private static Stream<Draft> rename(Wrong wrong, Stream<String> names) {
    return declared(wrong).stream()
        .flatMap(
            it ->
                names.map(
                    name -> Draft.of("fix.rename", everywhere(wrong, it, name), it.name(), name)));
  }

  private static List<Edit> everywhere(Wrong wrong, Declared it, String name) {
    var found = new Binding.Found(it.location(), List.of(it));
    return References.here(wrong.names(), found, wrong.text().document().uri()).stream()
        .map(span -> new Edit(span, name))
        .toList();
  }

  /** Another name for a thing whose name somebody else has: only the declaration changes. */
  static Stream<Draft> fresh(Wrong wrong) {
    var base = wrong.marked().replaceAll("[0-9]+$", "");
    var name = Free.name(base, taken(wrong));
    return Stream.of(Draft.of("fix.rename", wrong.instead(name), wrong.marked(), name));
  }

  /** A name that is missing behind the marked word. */
  static Stream<Draft> missing(Wrong wrong) {
    var word = wrong.marked().strip().isEmpty() ? "net" : wrong.marked().strip();
    var name = Free.name(word.replace("host-only", "net").replaceAll("[^a-z]", ""), taken(wrong));
    return Stream.of(
        Draft.of("fix.insert", wrong.behind(" " + name), name),
        Draft.of("fix.insert", List.of(Edit.insert(wrong.span().offset(), name + " ")), name));
  }

  /** A name that a shell, a kernel and the product take. */
  static Stream<Draft> device(Wrong wrong) {
    var plain =
        Normalizer.normalize(wrong.marked().replace("\"", ""), Normalizer.Form.NFD)
            .replaceAll("[^A-Za-z0-9_.-]", "");
    var shorter = plain.substring(0, Math.min(plain.length(), InterfaceNames.LONGEST - 1));
    var names = taken(wrong);
    var simple =
        Stream.of(plain, shorter, Free.name("net", names), Free.name("eth", names))
            .filter(name -> !names.contains(name) && !name.isEmpty());
    return Stream.concat(
        rename(wrong, simple),
        Parts.instead(
            wrong, Stream.of("\"" + shorter.substring(0, Math.min(shorter.length(), 15)) + "\"")));
  }

  /** A name that the hypervisor takes. */
  static Stream<Draft> domain(Wrong wrong) {
    var plain =
        Normalizer.normalize(wrong.marked().replace("\"", ""), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "");
    var tidy = plain.strip().replaceAll("[^A-Za-z0-9_.+-]+", "-");
    var called =
        wrong.around(Called.class).stream()
            .map(
                it ->
                    Draft.of(
                        "fix.replace",
                        List.of(
                            new Edit(
                                wrong.text().span(Place.ofWhole(it)), "called \"" + tidy + "\"")),
                        wrong.words(it),
                        "called \"" + tidy + "\""));
    return Stream.concat(called, rename(wrong, Stream.of(tidy)));
  }

  /** Another name in quotes, with a number behind it. */
  static Stream<Draft> shown(Wrong wrong) {
    var option = wrong.around(Called.class);
    return option.stream()
        .flatMap(
            it -> {
              var base = wrong.words(it).replaceAll("\"$", "");
              return IntStream.range(2, 10)
                  .mapToObj(i -> base + " " + i + "\"")
                  .map(
                      text ->
                          Draft.of(
                              "fix.replace",
                              List.of(new Edit(wrong.text().span(Place.ofWhole(it)), text)),
                              wrong.words(it),
                              text));
            });
  }

  /** A vmnet that nobody has. */
  static Stream<Draft> vmnet(Wrong wrong) {
    var names = taken(wrong);
    var usual = Stream.of("vmnet0", "vmnet1", "vmnet8");
    var others = IntStream.range(2, VMNETS).mapToObj(i -> "vmnet" + i);
    return rename(
        wrong, Stream.concat(usual, others).filter(name -> !names.contains(name)).limit(5));
  }

  // --- another thing of the same kind

  /** Names of things that fit, in place of the marked one. */
  static Fixer other(Predicate<Declared> fits) {
    return wrong -> {
      var host = wrong.around(Host.class);
      var names = new LinkedHashSet<String>();
      wrong.names().declared().stream()
          .filter(fits)
          .filter(each -> host.isEmpty() || each.element().eContainer() == host.get())
          .forEach(each -> names.add(each.name()));
      wrong.names().declared().stream().filter(fits).forEach(each -> names.add(each.name()));
      return Parts.instead(wrong, names.stream().limit(5));
    };
  }

  /** Words before the names of things that fit, at the end of the statement. */
  static Fixer append(String words, Predicate<Declared> fits) {
    return wrong -> {
      var host = wrong.around(Host.class);
      return wrong.names().declared().stream()
          .filter(fits)
          .filter(each -> host.isEmpty() || each.element().eContainer() == host.get())
          .map(each -> words + " " + each.name())
          .distinct()
          .limit(5)
          .flatMap(
              text ->
                  Stream.concat(wrong.part("members", "elements").stream(), Stream.empty())
                      .map(it -> Draft.of("fix.insert", wrong.append(it, text), text)));
    };
  }

  /** Names of things that fit, behind the marked word. */
  static Fixer behind(Predicate<Declared> fits) {
    return wrong -> {
      var host = wrong.around(Host.class);
      return wrong.names().declared().stream()
          .filter(fits)
          .filter(each -> host.isEmpty() || each.element().eContainer() == host.get())
          .map(Declared::name)
          .distinct()
          .limit(5)
          .map(name -> Draft.of("fix.insert", wrong.behind(" " + name), name));
    };
  }

  /** The host before the marked name, or a number behind it. */
  static Stream<Draft> member(Wrong wrong) {
    var marked = wrong.marked().strip();
    return Parts.instead(wrong, Stream.of(marked + "[1]", "every " + marked));
  }

  /** Brackets around the marked number go. */
  static Stream<Draft> withoutBrackets(Wrong wrong) {
    String all = wrong.text().text();
    int from = all.lastIndexOf('[', wrong.span().offset());
    int to = all.indexOf(']', wrong.span().end());
    return from < 0 || to < 0
        ? Stream.empty()
        : Stream.of(
            Draft.of(
                "fix.remove",
                List.of(new Edit(Span.between(from, to + 1), "")),
                all.substring(from, to + 1)));
  }

  /** All names of the kind that the sentence lists behind the host. */
  static List<String> listed(String argument) {
    var list = new ArrayList<String>();
    for (String each : argument.split(", ")) {
      if (!each.isBlank()) {
        list.add(each.strip());
      }
    }
    return list;
  }
}
