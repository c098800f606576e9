package org.vnetlang.lang.scoping;

import static org.eclipse.xtext.EcoreUtil2.getContainerOfType;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.impl.AbstractScope;
import org.eclipse.xtext.scoping.impl.MapBasedScope;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.vnetlang.lang.imports.ProjectFiles;
import org.vnetlang.lang.vnet.File;
import org.vnetlang.lang.vnet.Guest;
import org.vnetlang.lang.vnet.Host;
import org.vnetlang.lang.vnet.Lan;
import org.vnetlang.lang.vnet.Like;
import org.vnetlang.lang.vnet.Machine;
import org.vnetlang.lang.vnet.Nic;
import org.vnetlang.lang.vnet.Path;
import org.vnetlang.lang.vnet.Router;
import org.vnetlang.lang.vnet.Segment;
import org.vnetlang.lang.vnet.Template;
import org.vnetlang.lang.vnet.VnetPackage;

/**
 * What a name in a Vnet file may stand for, place by place: for go-to, completion and rename.
 * Meaning is the resolver's business; where a template's bridge exists on several hosts, the link
 * leads to the first.
 */
public class VnetScopeProvider extends AbstractVnetScopeProvider {
  @Inject private IResourceScopeCache cache;
  @Inject private ProjectFiles projectFiles;

  @Override
  public IScope getScope(EObject context, EReference reference) {
    if (context instanceof Segment segment) {
      return segmentScope(segment);
    }
    if (reference == VnetPackage.Literals.LIKE__TEMPLATES) {
      return project(context, Template.class);
    }
    var host = getContainerOfType(context, Host.class);
    if (reference.getEReferenceType() == VnetPackage.Literals.NIC) {
      return host == null ? IScope.NULLSCOPE : cards(host);
    }
    var outer =
        reference == VnetPackage.Literals.ON__NETWORK
            ? placesOrNetworks(context)
            : IScope.NULLSCOPE;
    return host == null ? outer : members(host, outer);
  }

  private IScope placesOrNetworks(EObject context) {
    var file = context.eResource();
    return cached(
        file,
        "on",
        () -> {
          var all = new ArrayList<EObject>(elements(file, Lan.class));
          elements(file, Host.class).forEach(host -> all.addAll(host.getMembers()));
          return scope(all, IScope.NULLSCOPE);
        });
  }

  /** A card and a network of a host may have the same name. */
  private IScope cards(Host host) {
    return cached(
        host.eResource(),
        List.of("cards", host),
        () ->
            scope(
                host.getMembers().stream().filter(Nic.class::isInstance).toList(),
                IScope.NULLSCOPE));
  }

  private IScope members(Host host, IScope outer) {
    var here = cached(host.eResource(), host, () -> scope(host.getMembers(), IScope.NULLSCOPE));
    return outer == IScope.NULLSCOPE ? here : new Both(here, outer);
  }

  private IScope segmentScope(Segment segment) {
    if (segment.eContainer() instanceof Path path && path.getSegments().indexOf(segment) > 0) {
      var before = path.getSegments().get(path.getSegments().indexOf(segment) - 1).getTarget();
      return before == null || before.eIsProxy()
          ? IScope.NULLSCOPE
          : scope(inside(before), IScope.NULLSCOPE);
    }
    var host = getContainerOfType(segment, Host.class);
    var all = project(segment, EObject.class);
    return host == null ? all : members(host, all);
  }

  private static List<? extends EObject> inside(EObject owner) {
    if (owner instanceof Host host) {
      return host.getMembers();
    }
    if (owner instanceof Guest guest) {
      return nics(guest);
    }
    if (owner instanceof Machine machine) {
      return machine.getMembers();
    }
    return owner instanceof Router router ? router.getMembers() : List.of();
  }

  /** Own nics, then those of the templates named directly. */
  private static List<EObject> nics(Guest guest) {
    var list = new ArrayList<EObject>(guest.getMembers());
    guest.getOptions().stream()
        .filter(Like.class::isInstance)
        .flatMap(like -> ((Like) like).getTemplates().stream())
        .filter(template -> !template.eIsProxy())
        .forEach(template -> list.addAll(template.getMembers()));
    return list;
  }

  private IScope project(EObject context, Class<? extends EObject> type) {
    var resource = context.eResource();
    return cached(resource, type, () -> scope(named(resource, type), IScope.NULLSCOPE));
  }

  private List<EObject> named(Resource resource, Class<? extends EObject> type) {
    var list = new ArrayList<EObject>(elements(resource, type));
    if (type == EObject.class) {
      elements(resource, Lan.class).forEach(lan -> list.addAll(lan.getMembers()));
      elements(resource, Host.class).forEach(host -> list.addAll(host.getMembers()));
    }
    return list;
  }

  private <T extends EObject> List<T> elements(Resource resource, Class<T> type) {
    return projectFiles.of(resource).stream()
        .map(File::getElements)
        .flatMap(List::stream)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  private IScope cached(Resource resource, Object key, Supplier<IScope> make) {
    return cache.get(List.of(VnetScopeProvider.class, key), resource, make::get);
  }

  private static IScope scope(List<? extends EObject> objects, IScope outer) {
    Map<QualifiedName, IEObjectDescription> table = new LinkedHashMap<>();
    for (var object : objects) {
      var feature = object.eClass().getEStructuralFeature("name");
      if (feature != null && object.eGet(feature) instanceof String name && !name.isEmpty()) {
        var qualified = QualifiedName.create(name);
        table.putIfAbsent(qualified, EObjectDescription.create(qualified, object));
      }
    }
    return MapBasedScope.createScope(outer, table.values());
  }

  /** One scope in front of another that is shared and therefore cannot be its parent. */
  private static final class Both extends AbstractScope {
    private final IScope inner;

    Both(IScope inner, IScope outer) {
      super(outer, false);
      this.inner = inner;
    }

    @Override
    protected Iterable<IEObjectDescription> getAllLocalElements() {
      return inner.getAllElements();
    }

    @Override
    protected IEObjectDescription getSingleLocalElementByName(QualifiedName name) {
      return inner.getSingleElement(name);
    }
  }
}
