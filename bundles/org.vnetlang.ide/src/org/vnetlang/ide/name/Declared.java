package org.vnetlang.ide.name;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.vnetlang.ide.Location;
import org.vnetlang.ide.SymbolKind;
import org.vnetlang.lang.vnet.Size;

/**
 * Something with a name.
 *
 * @param element its statement
 * @param kind what it is
 * @param name its name, without the brackets of an array
 * @param location where the name stands
 */
public record Declared(EObject element, SymbolKind kind, String name, Location location) {

  /** Whether it is a network inside a host. */
  public boolean network() {
    return switch (kind) {
      case BRIDGE, ROUTE, NAT, HOST_ONLY -> true;
      default -> false;
    };
  }

  /** The brackets behind the name. */
  Optional<Size> size() {
    var feature = element.eClass().getEStructuralFeature("size");
    return feature == null || !element.eIsSet(feature)
        ? Optional.empty()
        : Optional.of((Size) element.eGet(feature));
  }

  /** Whether it is an array that has a member of that number. */
  boolean member(String number) {
    return size().isPresent() && number.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
