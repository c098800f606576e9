package org.vnetlang.lang.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.emf.ecore.EObject;

/**
 * Names of one space: that of the project, or that of one host. An array is found by its base name,
 * each member also by its own.
 */
final class Scope {

  /** What a name can stand for. */
  enum Kind {
    LAN("lan"),
    MACHINE("machine"),
    ROUTER("router"),
    HOST("host"),
    GUEST("guest"),
    TEMPLATE("template"),
    NIC("nic"),
    NETWORK("network");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /** A declared thing, perhaps an array. */
  record Entry(Kind kind, Members members, EObject declaration) {}

  private final Map<String, List<Entry>> entries = new LinkedHashMap<>();

  /**
   * Adds a thing under its base name and its members' names; answers what has one of the names
   * already.
   */
  Optional<Entry> add(Entry entry) {
    var taken = clash(entry);
    if (taken.isEmpty()) {
      put(entry.members().base(), entry);
      if (entry.members().array()) {
        for (int i = 0; i < entry.members().names().size(); i++) {
          var name = entry.members().names().get(i);
          put(
              name,
              new Entry(
                  entry.kind(), new Members(name, 0, List.of(name), false), entry.declaration()));
        }
      }
    }
    return taken;
  }

  private void put(String name, Entry entry) {
    entries.computeIfAbsent(name, key -> new ArrayList<>(1)).add(entry);
  }

  private Optional<Entry> clash(Entry entry) {
    var own = taken(entry.members().base(), entry.kind());
    for (int i = 0;
        own.isEmpty() && entry.members().array() && i < entry.members().names().size();
        i++) {
      own = taken(entry.members().names().get(i), entry.kind());
    }
    return own;
  }

  /**
   * Nics and networks of a host may share a name (Xen 3.2 calls its bridge eth0); everything else
   * excludes each other.
   */
  private Optional<Entry> taken(String name, Kind kind) {
    return entries.getOrDefault(name, List.of()).stream()
        .filter(other -> other.kind() == kind || !bothOfAHost(kind, other.kind()))
        .findFirst();
  }

  private static boolean bothOfAHost(Kind one, Kind other) {
    return (one == Kind.NIC || one == Kind.NETWORK) && (other == Kind.NIC || other == Kind.NETWORK);
  }

  /** The thing of one of these kinds with that name. */
  Optional<Entry> find(String name, Set<Kind> kinds) {
    for (var entry : entries.getOrDefault(name, List.of())) {
      if (kinds.contains(entry.kind())) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  /** All names of these kinds, sorted. */
  Set<String> names(Set<Kind> kinds) {
    var names = new TreeSet<String>();
    entries.forEach(
        (name, list) -> {
          if (list.stream().anyMatch(entry -> kinds.contains(entry.kind()))) {
            names.add(name);
          }
        });
    return names;
  }
}
