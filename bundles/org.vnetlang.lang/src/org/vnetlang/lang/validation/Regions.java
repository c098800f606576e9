package org.vnetlang.lang.validation;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** From places to characters. */
public final class Regions {
  private Regions() {}

  /**
   * Characters of a file.
   *
   * @param offset first character, from 0
   * @param length how many
   */
  public record Region(int offset, int length) {}

  /** Where the place is; an object without text (made by nobody's keyboard) is at the beginning. */
  public static Region of(Place place) {
    if (place instanceof Place.OfRegion region) {
      return new Region(region.offset(), region.length());
    }
    if (place instanceof Place.OfFeature value) {
      var nodes = NodeModelUtils.findNodesForFeature(value.object(), value.feature());
      int index = Math.max(value.index(), 0);
      if (index < nodes.size()) {
        return of(nodes.get(index));
      }
    }
    return of(place.object());
  }

  private static Region of(EObject object) {
    var node = NodeModelUtils.findActualNodeFor(object);
    return node == null ? new Region(0, 0) : of(node);
  }

  private static Region of(INode node) {
    return new Region(node.getOffset(), node.getLength());
  }
}
