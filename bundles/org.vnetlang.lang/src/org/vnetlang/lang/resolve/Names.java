package org.vnetlang.lang.resolve;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/**
 * Names in references as written. The resolver binds them itself, per host after placement, and
 * therefore never follows the editor's links: {@code nic eth0 on xenbr0} in a template means
 * another bridge on every host.
 */
final class Names {
  private Names() {}

  /** All names written for a reference, in order; missing ones are left out. */
  static List<String> of(EObject owner, EReference reference) {
    if (!owner.eIsSet(reference)) {
      return List.of();
    }
    return NodeModelUtils.findNodesForFeature(owner, reference).stream()
        .map(NodeModelUtils::getTokenText)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** The name written for a single reference, or the empty string. */
  static String one(EObject owner, EReference reference) {
    var names = of(owner, reference);
    return names.isEmpty() ? "" : names.get(0);
  }
}
