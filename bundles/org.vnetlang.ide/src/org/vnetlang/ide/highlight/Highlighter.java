package org.vnetlang.ide.highlight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.vnetlang.ide.Highlight;
import org.vnetlang.ide.HighlightKind;
import org.vnetlang.ide.Span;
import org.vnetlang.ide.SymbolKind;
import org.vnetlang.ide.name.Binding;
import org.vnetlang.ide.read.ParsedText;
import org.vnetlang.lang.vnet.Expect;
import org.vnetlang.lang.vnet.Lan;
import org.vnetlang.lang.vnet.Platform;
import org.vnetlang.lang.vnet.Setting;
import org.vnetlang.lang.vnet.Subnet;
import org.vnetlang.lang.vnet.Tool;
import org.vnetlang.lang.vnet.Unknown;

/** Colours a text token by token. */
public final class Highlighter {
  private final Map<Integer, HighlightKind> names = new HashMap<>();
  private final List<Highlight> highlights = new ArrayList<>();
  private final int end;

  private Highlighter(ParsedText text, Binding binding) {
    this.end = text.text().length();
    var uri = text.document().uri();
    binding.declared().stream()
        .filter(each -> each.location().uri().equals(uri))
        .forEach(each -> names.put(each.location().span().offset(), of(each.kind())));
    binding.uses().stream()
        .filter(each -> each.location().uri().equals(uri))
        .forEach(
            each ->
                names.putIfAbsent(
                    each.location().span().offset(), of(each.targets().get(0).kind())));
  }

  /** All colours of a text. */
  public static List<Highlight> of(ParsedText text, Binding binding) {
    var highlighter = new Highlighter(text, binding);
    for (ILeafNode leaf : text.root().getLeafNodes()) {
      highlighter.leaf(leaf);
    }
    return List.copyOf(highlighter.highlights);
  }

  private void leaf(ILeafNode leaf) {
    int to = Math.min(leaf.getEndOffset(), end);
    if (to > leaf.getOffset() && !leaf.getText().isBlank()) {
      kind(leaf)
          .ifPresent(
              kind -> highlights.add(new Highlight(Span.between(leaf.getOffset(), to), kind)));
    }
  }

  private Optional<HighlightKind> kind(ILeafNode leaf) {
    if (leaf.isHidden()) {
      return Optional.of(HighlightKind.COMMENT);
    }
    EObject owner = NodeModelUtils.findActualSemanticObjectFor(leaf);
    if (owner instanceof Unknown) {
      return "{}".contains(leaf.getText()) ? Optional.empty() : Optional.of(HighlightKind.UNKNOWN);
    }
    if (leaf.getText().startsWith("\"")) {
      return Optional.of(HighlightKind.STRING);
    }
    if (names.containsKey(leaf.getOffset())) {
      return Optional.of(names.get(leaf.getOffset()));
    }
    String rule = rule(leaf);
    return switch (rule) {
      case "Name", "Word" -> Optional.empty();
      case "Address" -> Optional.of(HighlightKind.ADDRESS);
      case "MacText" -> Optional.of(HighlightKind.MAC);
      case "Number" -> Optional.of(number(leaf, owner));
      case "Unit" -> Optional.of(HighlightKind.VALUE);
      default -> other(leaf, owner);
    };
  }

  private static HighlightKind number(ILeafNode leaf, EObject owner) {
    if (owner instanceof Platform || owner instanceof Tool || owner instanceof Setting) {
      return HighlightKind.PLATFORM_WORD;
    }
    boolean subnet =
        owner instanceof Subnet || owner instanceof Lan && feature(leaf).equals("subnets");
    return subnet ? HighlightKind.ADDRESS : HighlightKind.NUMBER;
  }

  private static Optional<HighlightKind> other(ILeafNode leaf, EObject owner) {
    if (leaf.getGrammarElement() instanceof Keyword word) {
      boolean letters = Character.isLetter(word.getValue().charAt(0));
      boolean sentence = EcoreUtil2.getContainerOfType(owner, Expect.class) != null;
      return letters
          ? Optional.of(sentence ? HighlightKind.EXPECTATION : HighlightKind.KEYWORD)
          : Optional.empty();
    }
    if (owner instanceof Platform || owner instanceof Tool || owner instanceof Setting) {
      return Optional.of(HighlightKind.PLATFORM_WORD);
    }
    return leaf.getGrammarElement() instanceof RuleCall
        ? Optional.of(HighlightKind.VALUE)
        : Optional.empty();
  }

  /** The innermost rule around a token that makes a text of it, if one does. */
  private static String rule(INode leaf) {
    for (INode node = leaf.getParent(); node != null; node = node.getParent()) {
      if (node.getGrammarElement() instanceof RuleCall call) {
        AbstractRule rule = call.getRule();
        boolean inner = rule.getName().equals("Word") && isName(node.getParent());
        if (!inner) {
          return GrammarUtil.isDatatypeRule(rule) ? rule.getName() : "";
        }
      }
    }
    return "";
  }

  private static boolean isName(INode node) {
    return node != null
        && node.getGrammarElement() instanceof RuleCall call
        && call.getRule().getName().equals("Name");
  }

  private static String feature(INode leaf) {
    for (INode node = leaf; node != null; node = node.getParent()) {
      var element = node.getGrammarElement();
      var assignment = element == null ? null : GrammarUtil.containingAssignment(element);
      if (assignment != null) {
        return assignment.getFeature();
      }
    }
    return "";
  }

  private static HighlightKind of(SymbolKind kind) {
    return switch (kind) {
      case LAN, BRIDGE, ROUTE, NAT, HOST_ONLY -> HighlightKind.NETWORK;
      case HOST -> HighlightKind.HOST;
      case GUEST -> HighlightKind.GUEST;
      case MACHINE, ROUTER -> HighlightKind.MACHINE;
      case NIC -> HighlightKind.NIC;
      case TEMPLATE -> HighlightKind.TEMPLATE;
      case STORY -> HighlightKind.STORY;
      default -> HighlightKind.VALUE;
    };
  }
}
