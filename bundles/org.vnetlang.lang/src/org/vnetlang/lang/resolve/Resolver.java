package org.vnetlang.lang.resolve;

import static org.vnetlang.lang.vnet.VnetPackage.Literals.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.vnetlang.lang.Limits;
import org.vnetlang.lang.resolve.Problems.At;
import org.vnetlang.lang.resolve.Scope.Entry;
import org.vnetlang.lang.resolve.Scope.Kind;
import org.vnetlang.lang.vnet.Expect;
import org.vnetlang.lang.vnet.File;
import org.vnetlang.lang.vnet.Guest;
import org.vnetlang.lang.vnet.Host;
import org.vnetlang.lang.vnet.Internet;
import org.vnetlang.lang.vnet.Lan;
import org.vnetlang.lang.vnet.Machine;
import org.vnetlang.lang.vnet.Story;
import org.vnetlang.lang.vnet.Template;
import org.vnetlang.model.Network;
import org.vnetlang.model.finding.Issue;

/**
 * Turns a file and its imports into a network. Never throws on what a user wrote; what cannot be
 * read is reported and left out.
 */
public final class Resolver {
  private final Context context = new Context();
  private final Nodes nodes = new Nodes(context);
  private final Paths paths = new Paths(context, nodes);
  private final NicResolver nics = new NicResolver(context);
  private final MachineResolver machines = new MachineResolver(context, nics);
  private final LanResolver lans = new LanResolver(context, machines);
  private final HostResolver hosts = new HostResolver(context, nics, machines);
  private final GuestResolver guests = new GuestResolver(context, nics, machines, paths, nodes);
  private final ServiceResolver services = new ServiceResolver(context, paths, nodes);
  private final PartyResolver parties = new PartyResolver(context, paths, nodes);
  private final ExpectationResolver expectations = new ExpectationResolver(context, parties);
  private final StoryResolver stories = new StoryResolver(context, parties, expectations, machines);

  private Resolver() {}

  /** Resolves one project: the file asked for first, then the files it imports, in any order. */
  public static Resolution resolve(List<File> files) {
    return new Resolver().run(files);
  }

  private Resolution run(List<File> files) {
    files.forEach(this::version);
    var elements = files.stream().flatMap(file -> file.getElements().stream()).toList();
    for (var template : Options.all(elements, Template.class)) {
      if (template.getName() != null) {
        context.declare(
            context.project,
            entry(Kind.TEMPLATE, template.getName(), template),
            At.of(template, TEMPLATE__NAME));
      }
    }
    Options.all(elements, Lan.class).forEach(lans::declare);
    var finishedLans = populate();
    Options.all(elements, Host.class).forEach(hosts::declare);
    var top = machines(Options.all(elements, Machine.class), Ground.NONE);
    var internet = internet(elements);
    context.hosts.values().forEach(guests::inHost);
    Options.all(elements, Guest.class).forEach(guests::atTop);
    var served = finishedLans.stream().map(this::serve).toList();
    var finishedHosts =
        context.hosts.values().stream().map(draft -> hosts.finish(draft, services)).toList();
    var expected =
        Options.all(elements, Expect.class).stream()
            .flatMap(e -> expectations.resolve(e).stream())
            .toList();
    var told =
        Options.all(elements, Story.class).stream()
            .flatMap(s -> stories.resolve(s).stream())
            .toList();
    return new Resolution(
        new Network(served, internet, top, finishedHosts, expected, told),
        context.sources,
        context.problems.list());
  }

  private void version(File file) {
    var version = file.getVersion();
    if (version != null && !version.equals(Limits.VERSION)) {
      context.problems.report(
          Issue.LANGUAGE_VERSION,
          At.of(file, FILE__VERSION),
          Values.shortened(version),
          Limits.VERSION);
    }
  }

  private static Entry entry(Kind kind, String name, EObject declaration) {
    return new Entry(kind, new Members(name, 0, List.of(name), false), declaration);
  }

  /** A LAN with the statement it comes from. */
  private record Written(org.vnetlang.model.Lan lan, Lan syntax) {}

  private List<Written> populate() {
    var list = new ArrayList<Written>();
    for (var lan : List.copyOf(context.lans.values())) {
      var entry = context.project.find(lan.name(), Set.of(Kind.LAN));
      if (entry.isPresent() && entry.get().declaration() instanceof Lan syntax) {
        var full = lans.populate(syntax, lan);
        full.machines().forEach(machine -> nodes.add(machine.name(), machine.nics(), syntax));
        full.routers().forEach(router -> nodes.addRouter(router.name(), router.nics(), syntax));
        context.lans.put(lan.name(), full);
        list.add(new Written(full, syntax));
      }
    }
    return list;
  }

  private org.vnetlang.model.Lan serve(Written written) {
    return services.serve(written.lan(), written.syntax());
  }

  private List<org.vnetlang.model.Machine> machines(List<Machine> written, Ground ground) {
    var list = new ArrayList<org.vnetlang.model.Machine>();
    for (var machine : written) {
      var built = machines.resolve(machine, ground, Optional.empty());
      built.forEach(each -> nodes.add(each.name(), each.nics(), machine));
      list.addAll(built);
    }
    return list;
  }

  private List<org.vnetlang.model.Machine> internet(List<? extends EObject> elements) {
    var list = new ArrayList<org.vnetlang.model.Machine>();
    for (var internet : Options.all(elements, Internet.class)) {
      list.addAll(machines(internet.getMachines(), Ground.NONE));
    }
    return list;
  }
}
