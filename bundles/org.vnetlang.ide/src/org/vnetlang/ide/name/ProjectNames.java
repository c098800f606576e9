package org.vnetlang.ide.name;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vnetlang.ide.Cancel;
import org.vnetlang.ide.Document;
import org.vnetlang.ide.Location;
import org.vnetlang.ide.Sources;
import org.vnetlang.ide.read.Importers;
import org.vnetlang.ide.read.Overlay;
import org.vnetlang.ide.read.ParsedText;
import org.vnetlang.ide.read.Reader;

/**
 * The names of a file in its project: as the file itself understands them, and as those do that
 * import it.
 */
public final class ProjectNames {
  private final List<ParsedText> roots;
  private final List<Binding> bindings;

  private ProjectNames(List<ParsedText> roots, List<Binding> bindings) {
    this.roots = roots;
    this.bindings = bindings;
  }

  /** The names of a file, of what it imports, and of all files around those that import it. */
  public static ProjectNames of(ParsedText text, Binding own, Reader reader, Cancel cancel) {
    var roots = new ArrayList<ParsedText>(List.of(text));
    var bindings = new ArrayList<Binding>(List.of(own));
    var sources = around(text);
    for (URI importer : Importers.of(text.document().uri(), sources, cancel)) {
      cancel.check();
      Optional<String> its = Importers.text(importer, sources);
      if (its.isPresent()) {
        var root = reader.read(new Document(importer, its.get(), 0), sources);
        roots.add(root);
        bindings.add(Binding.of(root));
      }
    }
    return new ProjectNames(roots, bindings);
  }

  /** The files of the project; this one as it is here. */
  static Sources around(ParsedText text) {
    return new Overlay(Map.of(text.document().uri(), text.text()), text.sources());
  }

  /** The file itself first, then those that import it. */
  List<ParsedText> roots() {
    return roots;
  }

  List<Binding> bindings() {
    return bindings;
  }

  /** Where one of some declarations is named, the declarations not included. */
  public List<Location> uses(Set<Location> declarations) {
    var found = new LinkedHashSet<Location>();
    for (Binding binding : bindings) {
      for (Use use : binding.uses()) {
        if (use.targets().stream().anyMatch(each -> declarations.contains(each.location()))) {
          found.add(use.location());
        }
      }
    }
    return found.stream().filter(each -> !declarations.contains(each)).sorted(ORDER).toList();
  }

  /** The declarations that have to change their name together with some. */
  Set<Location> together(Set<Location> some) {
    var all = new HashSet<>(some);
    boolean more = true;
    while (more) {
      more = false;
      for (Binding binding : bindings) {
        for (Use use : binding.uses()) {
          var targets = use.targets().stream().map(Declared::location).toList();
          more |= targets.stream().anyMatch(all::contains) && all.addAll(targets);
        }
      }
    }
    return all;
  }

  static final Comparator<Location> ORDER =
      Comparator.comparing(Location::uri).thenComparing(Location::span);
}
