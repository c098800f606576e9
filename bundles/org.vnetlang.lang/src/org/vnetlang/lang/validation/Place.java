package org.vnetlang.lang.validation;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Where in the text a marker stands. */
public sealed interface Place {

  /** The syntax object the place belongs to. */
  EObject object();

  /** The text of a feature's value; index −1 for one that has a single value. */
  record OfFeature(EObject object, EStructuralFeature feature, int index) implements Place {}

  /** All of an object's text. */
  record OfObject(EObject object) implements Place {}

  /** Characters of the object's file, from {@code offset}, {@code length} of them. */
  record OfRegion(EObject object, int offset, int length) implements Place {}

  /** The object's name if it has one, else all of it: blocks are too long to be marked whole. */
  static Place of(EObject object) {
    var name = object.eClass().getEStructuralFeature("name");
    return name != null && object.eIsSet(name)
        ? new OfFeature(object, name, -1)
        : new OfObject(object);
  }

  /** The value of a feature. */
  static Place of(EObject object, EStructuralFeature feature, int index) {
    return new OfFeature(object, feature, index);
  }

  /** All of an object's text. */
  static Place ofWhole(EObject object) {
    return new OfObject(object);
  }
}
