package org.vnetlang.lang.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.vnetlang.lang.validation.Place;
import org.vnetlang.lang.validation.Regions;
import org.vnetlang.lang.validation.network.FreeAddresses;
import org.vnetlang.lang.validation.network.Wire;
import org.vnetlang.model.address.Ipv4;

/** Changes of texts, by what they do to a statement; for suggestions and for quick fixes. */
public final class Edits {
  /** From this length on, addresses of a subnet differ in their last octet only. */
  private static final int SMALL = 24;

  private Edits() {}

  /** An address as people write it on a wire: its last octet is enough in a small subnet. */
  public static String address(Optional<Wire> wire, Ipv4 address) {
    boolean small =
        wire.flatMap(it -> it.subnets().stream().findFirst())
            .filter(subnet -> subnet.length() >= SMALL && subnet.contains(address))
            .isPresent();
    return small ? "." + address.octet(3) : address.toString();
  }

  /** The first address of a wire that nobody has, as people write it there. */
  public static Optional<String> free(Optional<Wire> wire) {
    return wire.flatMap(it -> it.subnets().stream().findFirst())
        .flatMap(subnet -> new FreeAddresses(wire.get()).behind(subnet.network()))
        .map(ip -> address(wire, ip));
  }

  /** Another text at a place. */
  public static Mend replace(Place place, String text) {
    var region = Regions.of(place);
    return new Mend(new Place.OfRegion(place.object(), region.offset(), region.length()), text);
  }

  /** Another text from the beginning of one place to the end of another. */
  public static Mend replace(Place first, Place last, String text) {
    var from = Regions.of(first);
    var to = Regions.of(last);
    int length = to.offset() + to.length() - from.offset();
    return new Mend(new Place.OfRegion(first.object(), from.offset(), length), text);
  }

  /** A place is gone, with the blanks before it. */
  public static Mend remove(Place place) {
    var region = Regions.of(place);
    String text = NodeModelUtils.getNode(place.object()).getRootNode().getText();
    int start = region.offset();
    while (start > 0 && Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    int length = region.offset() + region.length() - start;
    return new Mend(new Place.OfRegion(place.object(), start, length), "");
  }

  /** Other words in place of some in a statement's head; empty where these do not stand there. */
  public static Optional<Mend> swap(EObject statement, String words, String others) {
    int start = NodeModelUtils.findActualNodeFor(statement).getOffset();
    String root = NodeModelUtils.findActualNodeFor(statement).getRootNode().getText();
    int at = root.substring(start, end(head(statement))).indexOf(words);
    return at < 0
        ? Optional.empty()
        : Optional.of(new Mend(new Place.OfRegion(statement, start + at, words.length()), others));
  }

  /** More words at the end of a statement's head, before its braces. */
  public static Mend append(EObject statement, String words) {
    return insert(statement, end(head(statement)), " " + words);
  }

  /** One more statement at the end of a statement's braces; it gets braces if it has none. */
  public static Mend into(EObject statement, String inner) {
    List<ILeafNode> leaves = leaves(statement);
    List<ILeafNode> head = head(statement);
    if (head.size() == leaves.size()) {
      return insert(statement, end(head), " { " + inner + " }");
    }
    ILeafNode last = leaves.get(leaves.size() - 2);
    boolean oneLine = !statementText(statement).contains("\n");
    String before = oneLine ? " " : "\n" + indent(statement) + "  ";
    return insert(statement, last.getEndOffset(), before + inner);
  }

  private static String statementText(EObject statement) {
    return NodeModelUtils.findActualNodeFor(statement).getText().strip();
  }

  private static String indent(EObject statement) {
    INode node = NodeModelUtils.findActualNodeFor(statement);
    String before = node.getRootNode().getText().substring(0, node.getOffset());
    String line = before.substring(before.lastIndexOf('\n') + 1);
    return line.isBlank() ? line : "";
  }

  private static Mend insert(EObject statement, int offset, String text) {
    return new Mend(new Place.OfRegion(statement, offset, 0), text);
  }

  private static int end(List<ILeafNode> leaves) {
    return leaves.get(leaves.size() - 1).getEndOffset();
  }

  private static List<ILeafNode> head(EObject statement) {
    var head = new ArrayList<ILeafNode>();
    for (ILeafNode leaf : leaves(statement)) {
      if (leaf.getText().equals("{")) {
        return head;
      }
      head.add(leaf);
    }
    return head;
  }

  private static List<ILeafNode> leaves(EObject statement) {
    var leaves = new ArrayList<ILeafNode>();
    for (ILeafNode leaf : NodeModelUtils.findActualNodeFor(statement).getLeafNodes()) {
      if (!leaf.isHidden()) {
        leaves.add(leaf);
      }
    }
    return leaves;
  }
}
