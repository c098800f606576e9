package org.vnetlang.ide.name;

import java.net.URI;
import java.util.List;
import java.util.TreeSet;
import org.vnetlang.ide.Location;
import org.vnetlang.ide.Span;

/** Where things are named. */
public final class References {
  private References() {}

  /** In all files of the project, file by file. */
  public static List<Location> of(
      ProjectNames project, Binding.Found found, boolean withDeclaration) {
    var all = new TreeSet<>(ProjectNames.ORDER);
    all.addAll(project.uses(found.declarations()));
    if (withDeclaration) {
      all.addAll(found.declarations());
    }
    return List.copyOf(all);
  }

  /** In one file, declarations included. */
  public static List<Span> here(Binding names, Binding.Found found, URI file) {
    var spans = new TreeSet<Span>();
    var declarations = found.declarations();
    for (Use use : names.uses()) {
      if (use.location().uri().equals(file)
          && use.targets().stream().anyMatch(each -> declarations.contains(each.location()))) {
        spans.add(use.location().span());
      }
    }
    declarations.stream()
        .filter(each -> each.uri().equals(file))
        .forEach(each -> spans.add(each.span()));
    return List.copyOf(spans);
  }
}
