package org.vnetlang.lang.resolve;

import static org.vnetlang.lang.vnet.VnetPackage.Literals.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.vnetlang.lang.resolve.Problems.At;
import org.vnetlang.lang.resolve.Scope.Kind;
import org.vnetlang.lang.vnet.Guest;
import org.vnetlang.lang.vnet.Like;
import org.vnetlang.lang.vnet.Nic;
import org.vnetlang.lang.vnet.StaticRoute;
import org.vnetlang.lang.vnet.Template;
import org.vnetlang.model.finding.Issue;

/**
 * A guest and its templates as one: nics are merged by name, the later word wins, several templates
 * count left to right.
 */
final class Layers {
  private final Context context;
  private final Map<Template, List<Layer>> known = new HashMap<>();

  Layers(Context context) {
    this.context = context;
  }

  /** One statement's part. */
  private record Layer(List<EObject> options, List<? extends EObject> members) {}

  /** A nic with the options that count; the declaration is the last one that speaks of it. */
  record MergedNic(String name, Nic declaration, List<EObject> options) {}

  /** A guest with everything its templates give it. */
  record Merged(List<EObject> options, List<MergedNic> nics, List<StaticRoute> routes) {}

  Merged of(Guest guest) {
    var options = Options.of(guest.getOptions(), context.problems);
    var layers = new ArrayList<>(templates(options, new ArrayList<>()));
    layers.add(new Layer(options, guest.getMembers()));
    var nics = new LinkedHashMap<String, List<List<EObject>>>();
    var declarations = new HashMap<String, Nic>();
    var routes = new ArrayList<StaticRoute>();
    for (var layer : layers) {
      routes.addAll(Options.all(layer.members(), StaticRoute.class));
      nics(layer, nics, declarations);
    }
    var merged = new ArrayList<MergedNic>();
    nics.forEach(
        (name, list) ->
            merged.add(new MergedNic(name, declarations.get(name), Options.layers(list))));
    return new Merged(Options.layers(layers.stream().map(Layer::options).toList()), merged, routes);
  }

  private void nics(
      Layer layer, Map<String, List<List<EObject>>> nics, Map<String, Nic> declarations) {
    var here = new HashSet<String>();
    for (var nic : Options.all(layer.members(), Nic.class)) {
      if (nic.getName() == null) {
        continue;
      }
      if (!here.add(nic.getName())) {
        context.problems.report(
            Issue.DUPLICATE_NAME, At.of(nic, NIC__NAME), nic.getName(), Kind.NIC.word());
        continue;
      }
      nics.computeIfAbsent(nic.getName(), key -> new ArrayList<>())
          .add(Options.of(nic.getOptions(), context.problems));
      declarations.put(nic.getName(), nic);
    }
  }

  private List<Layer> templates(List<EObject> options, List<Template> path) {
    var list = new ArrayList<Layer>();
    for (var like : Options.all(options, Like.class)) {
      var names = Names.of(like, LIKE__TEMPLATES);
      for (int i = 0; i < names.size(); i++) {
        var at = new At(like, LIKE__TEMPLATES, i);
        var entry = context.find(names.get(i), Optional.empty(), Set.of(Kind.TEMPLATE), at);
        if (entry.isPresent() && entry.get().declaration() instanceof Template template) {
          list.addAll(layers(template, path, at));
        }
      }
    }
    return list;
  }

  private List<Layer> layers(Template template, List<Template> path, At at) {
    if (path.contains(template)) {
      context.problems.report(Issue.TEMPLATE_CYCLE, at, template.getName());
      return List.of();
    }
    var done = known.get(template);
    if (done != null) {
      return done;
    }
    var longer = new ArrayList<>(path);
    longer.add(template);
    var options = Options.of(template.getOptions(), context.problems);
    var list = new ArrayList<>(templates(options, longer));
    list.add(
        new Layer(
            options.stream().filter(option -> !(option instanceof Like)).toList(),
            template.getMembers()));
    known.put(template, list);
    return list;
  }
}
