package org.vnetlang.ide.name;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.emf.ecore.EObject;
import org.vnetlang.ide.Location;
import org.vnetlang.ide.SymbolKind;
import org.vnetlang.ide.outline.Outline;
import org.vnetlang.ide.read.ParsedText;
import org.vnetlang.lang.validation.Place;
import org.vnetlang.lang.vnet.File;

/** The names of a file and its imports: what is declared, and what each use means. */
public final class Binding {
  private static final Set<SymbolKind> NAMELESS =
      Set.of(SymbolKind.DHCP, SymbolKind.EXPECTATION, SymbolKind.IMPORT, SymbolKind.INTERNET);

  private final ParsedText text;
  private final Table table = new Table();
  private final List<Declared> declared = new ArrayList<>();
  private final List<Use> uses = new ArrayList<>();
  private final Map<URI, List<Use>> usesOf = new HashMap<>();

  private Binding(ParsedText text) {
    this.text = text;
  }

  /** The names of a file and its imports. */
  public static Binding of(ParsedText text) {
    var binding = new Binding(text);
    text.project().forEach(binding::declare);
    var linker = new Linker(text, binding.table);
    for (File file : text.project()) {
      file.eAllContents().forEachRemaining(linker::look);
    }
    binding.uses.addAll(linker.uses());
    binding.uses.forEach(
        use ->
            binding
                .usesOf
                .computeIfAbsent(use.location().uri(), key -> new ArrayList<>())
                .add(use));
    return binding;
  }

  private void declare(File file) {
    file.eAllContents().forEachRemaining(this::declare);
  }

  private void declare(EObject object) {
    Outline.kind(object)
        .filter(kind -> !NAMELESS.contains(kind))
        .ifPresent(
            kind -> {
              var feature = object.eClass().getEStructuralFeature("name");
              if (feature != null && object.eGet(feature) instanceof String name) {
                var location = new Location(text.uri(object), text.span(Place.of(object)));
                var it = new Declared(object, kind, name, location);
                declared.add(it);
                table.add(it);
              }
            });
  }

  /** Everything with a name, in the order of the files. */
  public List<Declared> declared() {
    return List.copyOf(declared);
  }

  /** Everything with a name that fits. */
  public List<Declared> declared(Predicate<Declared> fits) {
    return declared.stream().filter(fits).toList();
  }

  /** All names that mean something declared. */
  public List<Use> uses() {
    return List.copyOf(uses);
  }

  /** The declaration of a statement. */
  public Optional<Declared> declaration(EObject statement) {
    return Optional.ofNullable(table.of(statement));
  }

  /** The name at an offset of a file. */
  public Optional<Found> at(URI uri, int offset) {
    Optional<Found> use =
        usesOf.getOrDefault(uri, List.of()).stream()
            .filter(each -> each.location().span().touches(offset))
            .findFirst()
            .map(each -> new Found(each.location(), each.targets()));
    return use.filter(it -> !link(it))
        .or(
            () ->
                declared.stream()
                    .filter(each -> each.location().uri().equals(uri))
                    .filter(each -> each.location().span().touches(offset))
                    .findFirst()
                    .map(each -> new Found(each.location(), List.of(each))))
        .or(() -> use);
  }

  private boolean link(Found found) {
    return declared.stream().anyMatch(each -> each.location().equals(found.location()));
  }

  /** A name in the text and what it means. */
  public record Found(Location location, List<Declared> targets) {
    /** Where that is declared. */
    public Set<Location> declarations() {
      var set = new HashSet<Location>();
      targets.forEach(each -> set.add(each.location()));
      return set;
    }
  }
}
