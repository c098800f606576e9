package org.vnetlang.ide.fix;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.vnetlang.ide.Edit;
import org.vnetlang.ide.Span;
import org.vnetlang.ide.net.Free;
import org.vnetlang.ide.text.Lines;
import org.vnetlang.lang.suggest.Edits;
import org.vnetlang.lang.validation.Place;
import org.vnetlang.lang.vnet.Guest;
import org.vnetlang.lang.vnet.Host;
import org.vnetlang.lang.vnet.Lan;
import org.vnetlang.lang.vnet.Network;
import org.vnetlang.model.finding.Subject;

/** Fixes that open, close or move blocks, and write statements into them. */
final class Blocks {
  private Blocks() {}

  // --- braces

  /** A closing brace at the end of one of the next lines, the first that will do. */
  static Stream<Draft> close(Wrong wrong) {
    Lines lines = wrong.text().lines();
    String all = wrong.text().text();
    int last = lines.line(all.length());
    int first = lines.line(wrong.span().offset());
    var behind =
        Stream.iterate(first, line -> line <= last, line -> line + 1)
            .flatMap(line -> Stream.of(closeBehind(wrong, line), closeBelow(wrong, line)));
    return behind.filter(draft -> !draft.edits().isEmpty());
  }

  /** Behind the last token of a line. */
  private static Draft closeBehind(Wrong wrong, int line) {
    int end = wrong.text().lines().end(line);
    return wrong
        .before(end)
        .filter(leaf -> leaf.getOffset() >= wrong.span().offset())
        .map(leaf -> Edit.insert(leaf.getEndOffset(), " }"))
        .map(edit -> Draft.of("fix.insert", List.of(edit), "}"))
        .orElse(Draft.of("fix.insert", List.of()));
  }

  /** On a line of its own. */
  private static Draft closeBelow(Wrong wrong, int line) {
    Lines lines = wrong.text().lines();
    var indent = lines.indent(lines.line(wrong.span().offset()));
    int end = lines.end(line);
    return Draft.of("fix.insert", List.of(Edit.insert(end, "\n" + indent + "}")), "}");
  }

  // --- statements that stand elsewhere

  /** The statement at the marker goes to the end of the file, or before what it stands in. */
  static Stream<Draft> moveToTop(Wrong wrong) {
    String all = wrong.text().text();
    int from = wrong.span().offset();
    var whole = Span.between(from, statementEnd(all, from));
    var cut = wrong.cut(whole);
    EObject top = wrong.syntax();
    while (top.eContainer() != null && top.eContainer().eContainer() != null) {
      top = top.eContainer();
    }
    int before = NodeModelUtils.findActualNodeFor(top).getOffset();
    var moved = whole.of(all).strip() + "\n";
    return Stream.of(before, all.length())
        .filter(at -> at <= cut.where().offset() || at >= cut.where().end())
        .map(at -> Draft.of("fix.move", List.of(cut, Edit.insert(at, moved)), wrong.marked()));
  }

  /** The statement at the marker goes into a block that may hold it. */
  static Stream<Draft> moveInto(Wrong wrong) {
    String all = wrong.text().text();
    var whole = Span.between(wrong.span().offset(), statementEnd(all, wrong.span().offset()));
    return wrong.text().file().stream()
        .flatMap(file -> EcoreUtil2.eAllOfType(file, EObject.class).stream())
        .filter(it -> it instanceof Host || it instanceof Network || it instanceof Lan)
        .filter(it -> it.eResource() == wrong.problem().place().object().eResource())
        .map(
            block -> {
              var into = Edits.into(block, whole.of(all).strip());
              return Draft.of(
                  "fix.move", List.of(wrong.cut(whole), Wrong.of(into).get(0)), wrong.marked());
            });
  }

  /** From the first word to the end of the line, or of the block that begins there. */
  private static int statementEnd(String all, int from) {
    int depth = 0;
    for (int i = from; i < all.length(); i++) {
      char c = all.charAt(i);
      if (c == '{') {
        depth++;
      } else if (c == '}') {
        if (--depth <= 0) {
          return depth < 0 ? i : i + 1;
        }
      } else if (depth == 0 && (c == '\n' || all.startsWith("//", i) || c == '#')) {
        return i;
      }
    }
    return all.length();
  }

  // --- statements that are missing

  /** DHCP with a range on the wire at the marker. */
  static Stream<Draft> serve(Wrong wrong) {
    var wire = wrong.wire();
    var network = wire.flatMap(it -> wrong.text().resolution().sources().declaration(it.subject()));
    return network.stream()
        .filter(it -> it.eResource() == wrong.problem().place().object().eResource())
        .flatMap(
            it ->
                Stream.concat(
                        Addresses.ranges(wrong).map(range -> "dhcp " + range), Stream.of("dhcp"))
                    .map(words -> Draft.of("fix.insert", Wrong.of(Edits.into(it, words)), words)));
  }

  /** A card for a guest that has none. */
  static Stream<Draft> card(Wrong wrong) {
    var guest = wrong.around(Guest.class);
    var host = guest.flatMap(it -> wrong.surroundings().host(it));
    return guest.stream()
        .flatMap(
            it ->
                host.stream()
                    .flatMap(on -> on.networks().stream().map(net -> new On(on.name(), net.name())))
                    .map(on -> "nic eth0 on " + on.network() + address(wrong, on))
                    .map(words -> Draft.of("fix.insert", Wrong.of(Edits.into(it, words)), words)));
  }

  private record On(String host, String network) {}

  private static String address(Wrong wrong, On on) {
    var subject = Subject.host(on.host()).network(on.network());
    return wrong.text().resolution().sources().declaration(subject).stream()
        .flatMap(it -> wrong.surroundings().wire(it).stream())
        .flatMap(
            wire -> Free.addresses(wire, 1).stream().map(ip -> " ip " + Free.written(wire, ip)))
        .findFirst()
        .orElse("");
  }

  /** The card that a network stands on gets an address. */
  static Stream<Draft> uplink(Wrong wrong) {
    return wrong.around(Host.class).stream()
        .flatMap(host -> host.getMembers().stream())
        .filter(
            it ->
                it instanceof org.vnetlang.lang.vnet.Nic nic
                    && wrong.argument(0).equals(nic.getName()))
        .flatMap(
            nic ->
                wrong.surroundings().wire(nic).stream()
                    .flatMap(
                        wire ->
                            Free.addresses(wire, 2).stream()
                                .map(ip -> "ip " + Free.written(wire, ip))
                                .map(
                                    words ->
                                        Draft.of("fix.insert", wrong.append(nic, words), words))));
  }

  /** A guest's card on a network that nobody uses. */
  static Stream<Draft> use(Wrong wrong) {
    return wrong.around(Network.class).stream()
        .flatMap(
            network ->
                wrong.around(Host.class).stream()
                    .map(
                        host -> {
                          var on = new On(host.getName(), network.getName());
                          var guest = Free.name("guest", java.util.Set.copyOf(names(wrong)));
                          var words =
                              "guest "
                                  + guest
                                  + " { nic eth0 on "
                                  + network.getName()
                                  + address(wrong, on)
                                  + " }";
                          return Draft.of("fix.insert", Wrong.of(Edits.into(host, words)), words);
                        }));
  }

  private static List<String> names(Wrong wrong) {
    return wrong.names().declared().stream().map(it -> it.name()).distinct().toList();
  }

  /** The place of a statement. */
  static Span whole(Wrong wrong, EObject element) {
    return wrong.text().span(Place.ofWhole(element));
  }
}
