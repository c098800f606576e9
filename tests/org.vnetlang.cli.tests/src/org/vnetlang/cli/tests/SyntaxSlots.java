package org.vnetlang.cli.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.vnetlang.lang.vnet.VnetPackage;

/**
 * The strings of a syntax tree, found by its metamodel: a feature that is added to the grammar
 * tomorrow is found tomorrow.
 *
 * @param object whose string it is
 * @param feature which one
 * @param index place in a list, 0 for a single string
 */
record SyntaxSlots(EObject object, EAttribute feature, int index) {

  /** All features that hold strings, as {@code Guest.name}. */
  static Set<String> features() {
    var names = new TreeSet<String>();
    for (var classifier : VnetPackage.eINSTANCE.getEClassifiers()) {
      if (classifier instanceof EClass type && !type.isAbstract()) {
        type.getEAllAttributes().stream()
            .filter(SyntaxSlots::isText)
            .forEach(feature -> names.add(type.getName() + "." + feature.getName()));
      }
    }
    return names;
  }

  private static boolean isText(EAttribute feature) {
    return feature.getEAttributeType().getInstanceClass() == String.class;
  }

  /** Every string that is set somewhere in the tree. */
  static List<SyntaxSlots> of(EObject root) {
    var slots = new ArrayList<SyntaxSlots>();
    add(root, slots);
    EcoreUtil.<EObject>getAllContents(root, true).forEachRemaining(each -> add(each, slots));
    return slots;
  }

  private static void add(EObject object, List<SyntaxSlots> slots) {
    for (var feature : object.eClass().getEAllAttributes()) {
      if (isText(feature) && object.eIsSet(feature)) {
        int count = feature.isMany() ? ((EList<?>) object.eGet(feature)).size() : 1;
        for (int i = 0; i < count; i++) {
          slots.add(new SyntaxSlots(object, feature, i));
        }
      }
    }
  }

  String name() {
    return object.eClass().getName() + "." + feature.getName();
  }

  /** Sets the string and answers the one before. */
  String set(String text) {
    if (!feature.isMany()) {
      var before = (String) object.eGet(feature);
      object.eSet(feature, text);
      return before;
    }
    @SuppressWarnings("unchecked") // a list of an attribute whose type is String
    var list = (EList<String>) object.eGet(feature);
    return list.set(index, text);
  }
}
