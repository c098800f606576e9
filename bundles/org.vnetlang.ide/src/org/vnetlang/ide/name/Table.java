package org.vnetlang.ide.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.emf.ecore.EObject;
import org.vnetlang.ide.SymbolKind;
import org.vnetlang.lang.vnet.Host;

/** Declarations by name: those of the project, and those inside each host or guest. */
final class Table {
  private final Map<String, List<Declared>> byName = new HashMap<>();
  private final Map<EObject, List<Declared>> inside = new HashMap<>();
  private final Map<EObject, Declared> byElement = new HashMap<>();

  /** A piece of a name and what it means: {@code xen1-web} has two of them. */
  record Part(int offset, int length, List<Declared> targets) {}

  void add(Declared declared) {
    byName.computeIfAbsent(declared.name(), key -> new ArrayList<>(1)).add(declared);
    inside.computeIfAbsent(declared.element().eContainer(), key -> new ArrayList<>()).add(declared);
    byElement.put(declared.element(), declared);
  }

  List<Declared> inside(EObject owner) {
    return inside.getOrDefault(owner, List.of());
  }

  Declared of(EObject element) {
    return byElement.get(element);
  }

  /** What a name means among the declarations that fit. */
  List<Part> find(String name, Predicate<Declared> fits) {
    var exact = exact(name, fits);
    if (!exact.isEmpty()) {
      return List.of(new Part(0, name.length(), exact));
    }
    int digits = digits(name);
    var members =
        exact(name.substring(0, digits), fits.and(it -> it.member(name.substring(digits))));
    return digits > 0 && digits < name.length() && !members.isEmpty()
        ? List.of(new Part(0, digits, members))
        : ofHostArray(name, fits);
  }

  /** Guests in an array of hosts carry the host's name: {@code xen1-web}. */
  private List<Part> ofHostArray(String name, Predicate<Declared> fits) {
    for (int dash = name.indexOf('-'); dash > 0; dash = name.indexOf('-', dash + 1)) {
      var hosts = find(name.substring(0, dash), it -> it.kind() == SymbolKind.HOST);
      int behind = dash + 1;
      if (hosts.size() == 1 && hosts.get(0).length() < dash) {
        var owners = hosts.get(0).targets();
        var guests =
            find(
                name.substring(behind),
                fits.and(it -> owners.contains(byElement.get(it.element().eContainer()))));
        if (guests.size() == 1) {
          var rest = guests.get(0);
          return List.of(
              hosts.get(0), new Part(behind + rest.offset(), rest.length(), rest.targets()));
        }
      }
    }
    return List.of();
  }

  private List<Declared> exact(String name, Predicate<Declared> fits) {
    return byName.getOrDefault(name, List.of()).stream().filter(fits).toList();
  }

  private static int digits(String name) {
    int at = name.length();
    while (at > 0 && name.charAt(at - 1) >= '0' && name.charAt(at - 1) <= '9') {
      at--;
    }
    return at;
  }

  /** Networks with that name on some hosts. */
  List<Declared> networks(String name, Predicate<Host> hosts) {
    return exact(
        name,
        it -> it.network() && it.element().eContainer() instanceof Host host && hosts.test(host));
  }

  /** Names of all that fit, each once, in the order of the files. */
  List<Declared> all(Predicate<Declared> fits) {
    var list = new LinkedHashSet<Declared>();
    inside.values().forEach(each -> each.stream().filter(fits).forEach(list::add));
    return List.copyOf(list);
  }
}
