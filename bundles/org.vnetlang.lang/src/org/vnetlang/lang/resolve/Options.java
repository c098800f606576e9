package org.vnetlang.lang.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.vnetlang.lang.vnet.Declared;
import org.vnetlang.lang.vnet.Ip;
import org.vnetlang.lang.vnet.Switch;
import org.vnetlang.lang.vnet.Undeclared;
import org.vnetlang.lang.vnet.UseDhcp;
import org.vnetlang.model.finding.Issue;

/** Options of one element: which of several written ones counts. */
final class Options {
  private Options() {}

  /** The first option of a class. */
  static <T> Optional<T> find(Iterable<? extends EObject> options, Class<T> type) {
    for (var option : options) {
      if (type.isInstance(option)) {
        return Optional.of(type.cast(option));
      }
    }
    return Optional.empty();
  }

  /** All options of a class. */
  static <T> List<T> all(Iterable<? extends EObject> options, Class<T> type) {
    var list = new ArrayList<T>();
    for (var option : options) {
      if (type.isInstance(option)) {
        list.add(type.cast(option));
      }
    }
    return list;
  }

  /** The options of one statement; an option written twice is reported, the first one counts. */
  static List<EObject> of(List<? extends EObject> written, Problems problems) {
    var winners = new LinkedHashMap<Object, EObject>();
    for (var option : written) {
      var other = winners.putIfAbsent(group(option), option);
      if (other != null) {
        problems.report(Issue.OPTION_TWICE, option, word(option), word(other));
      }
    }
    return List.copyOf(winners.values());
  }

  /** Options of several statements about one thing: those of a later layer win, switches add up. */
  static List<EObject> layers(List<List<EObject>> layers) {
    if (layers.size() == 1) {
      return layers.get(0);
    }
    Map<Object, EObject> winners = new LinkedHashMap<>();
    for (var layer : layers) {
      for (var option : layer) {
        winners.put(group(option), option);
      }
    }
    return List.copyOf(winners.values());
  }

  /** Options of one group exclude each other; every switch is a group of its own. */
  private static Object group(EObject option) {
    if (option instanceof Switch) {
      return option;
    }
    if (option instanceof Ip || option instanceof UseDhcp) {
      return Ip.class;
    }
    if (option instanceof Declared || option instanceof Undeclared) {
      return Declared.class;
    }
    return option.eClass();
  }

  private static String word(EObject option) {
    var text = org.eclipse.xtext.nodemodel.util.NodeModelUtils.getNode(option);
    var first = text == null ? "" : text.getText().strip();
    int end = 0;
    while (end < first.length() && !Character.isWhitespace(first.charAt(end))) {
      end++;
    }
    return Values.shortened(first.substring(0, end));
  }
}
