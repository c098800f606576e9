package org.vnetlang.ide.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.vnetlang.ide.Span;
import org.vnetlang.ide.Symbol;
import org.vnetlang.ide.SymbolKind;
import org.vnetlang.ide.read.ParsedText;
import org.vnetlang.lang.validation.Place;
import org.vnetlang.lang.vnet.Dhcp;
import org.vnetlang.lang.vnet.Expect;
import org.vnetlang.lang.vnet.Guest;
import org.vnetlang.lang.vnet.Host;
import org.vnetlang.lang.vnet.Import;
import org.vnetlang.lang.vnet.Internet;
import org.vnetlang.lang.vnet.Lan;
import org.vnetlang.lang.vnet.Machine;
import org.vnetlang.lang.vnet.Network;
import org.vnetlang.lang.vnet.Nic;
import org.vnetlang.lang.vnet.Router;
import org.vnetlang.lang.vnet.Story;
import org.vnetlang.lang.vnet.Template;

/** The things of a file as a tree, in the order of its text. */
public final class Outline {
  private static final int LONGEST = 80;

  private final ParsedText text;

  private Outline(ParsedText text) {
    this.text = text;
  }

  /** The tree. */
  public static List<Symbol> of(ParsedText text) {
    return text.file().map(file -> new Outline(text).inside(file)).orElse(List.of());
  }

  private List<Symbol> inside(EObject owner) {
    var list = new ArrayList<Symbol>();
    for (var child : owner.eContents()) {
      symbol(child).ifPresent(list::add);
    }
    return list;
  }

  private Optional<Symbol> symbol(EObject object) {
    return kind(object)
        .flatMap(
            kind -> {
              INode node = NodeModelUtils.findActualNodeFor(object);
              return node == null ? Optional.empty() : Optional.of(symbol(object, kind, node));
            });
  }

  private Symbol symbol(EObject object, SymbolKind kind, INode node) {
    var whole = text.span(Place.ofWhole(object));
    boolean sentence = kind == SymbolKind.EXPECTATION;
    var name = Optional.ofNullable(object.eClass().getEStructuralFeature("name"));
    boolean named = name.filter(object::eIsSet).isPresent();
    var label = named ? String.valueOf(object.eGet(name.get())) : label(object, kind, whole);
    var size = object.eClass().getEStructuralFeature("size");
    var array = size == null ? null : (EObject) object.eGet(size);
    var brackets = array == null ? "" : text.span(Place.ofWhole(array)).of(text.text());
    return new Symbol(
        label + brackets,
        sentence ? "" : detail(object, whole, named, label),
        kind,
        whole,
        named || sentence ? text.span(Place.of(object)) : firstWord(whole),
        inside(object));
  }

  private String label(EObject object, SymbolKind kind, Span whole) {
    if (object instanceof Import imported) {
      return imported.getFile() == null ? "import" : imported.getFile();
    }
    var words = oneLine(whole.of(text.text()));
    return kind == SymbolKind.EXPECTATION
        ? words.replaceFirst("^expect ", "")
        : firstWord(whole).of(text.text());
  }

  private Span firstWord(Span whole) {
    int end = whole.offset();
    while (end < whole.end() && !Character.isWhitespace(text.text().charAt(end))) {
      end++;
    }
    return Span.between(whole.offset(), end);
  }

  /** What the statement says behind the name and before its braces. */
  private String detail(EObject object, Span whole, boolean named, String label) {
    int from = named ? text.span(Place.of(object)).end() : firstWord(whole).end();
    if (object instanceof Import || from >= whole.end()) {
      return "";
    }
    var head = text.text().substring(from, whole.end());
    int brace = head.indexOf('{');
    return oneLine(brace < 0 ? head : head.substring(0, brace)).replaceFirst("^\\[[^]]*] ?", "");
  }

  private static String oneLine(String text) {
    var line = text.strip().replaceAll("\\s+", " ");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }

  /** What a piece of syntax is in the outline; most is nothing. */
  public static Optional<SymbolKind> kind(EObject object) {
    if (object instanceof Network network) {
      return Optional.of(
          switch (network.getKind()) {
            case BRIDGE -> SymbolKind.BRIDGE;
            case ROUTE -> SymbolKind.ROUTE;
            case NAT -> SymbolKind.NAT;
            case HOST_ONLY -> SymbolKind.HOST_ONLY;
          });
    }
    return PLAIN.stream()
        .filter(each -> each.type().isInstance(object))
        .map(Plain::kind)
        .findFirst();
  }

  private record Plain(Class<? extends EObject> type, SymbolKind kind) {}

  private static final List<Plain> PLAIN =
      List.of(
          new Plain(Import.class, SymbolKind.IMPORT),
          new Plain(Lan.class, SymbolKind.LAN),
          new Plain(Internet.class, SymbolKind.INTERNET),
          new Plain(Machine.class, SymbolKind.MACHINE),
          new Plain(Router.class, SymbolKind.ROUTER),
          new Plain(Host.class, SymbolKind.HOST),
          new Plain(Guest.class, SymbolKind.GUEST),
          new Plain(Template.class, SymbolKind.TEMPLATE),
          new Plain(Nic.class, SymbolKind.NIC),
          new Plain(Dhcp.class, SymbolKind.DHCP),
          new Plain(Expect.class, SymbolKind.EXPECTATION),
          new Plain(Story.class, SymbolKind.STORY));
}
