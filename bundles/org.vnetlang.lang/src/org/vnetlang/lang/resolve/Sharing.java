package org.vnetlang.lang.resolve;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.vnetlang.model.finding.Subject;

/** Counts how many elements of a network one statement of the text stands for. */
final class Sharing {

  /** Elements so far, and the last of them. */
  private record Users(int count, String last) {}

  private final Map<EObject, Users> users = new HashMap<>();

  /** One more element has it; what is inside an element counts with it. */
  void add(Subject subject, EObject statement) {
    var before = users.get(statement);
    if (before == null) {
      users.put(statement, new Users(1, subject.path()));
    } else if (!subject.path().startsWith(before.last() + "/")) {
      users.put(statement, new Users(before.count() + 1, subject.path()));
    }
  }

  /** Elements that have the statement around an object. */
  int count(EObject object) {
    for (var at = object; at != null; at = at.eContainer()) {
      var known = users.get(at);
      if (known != null) {
        return known.count();
      }
    }
    return 1;
  }
}
