package org.vnetlang.lang.resolve;

import static org.vnetlang.lang.vnet.VnetPackage.Literals.*;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.vnetlang.lang.resolve.Problems.At;
import org.vnetlang.lang.vnet.Act;
import org.vnetlang.lang.vnet.AtPlace;
import org.vnetlang.lang.vnet.Expect;
import org.vnetlang.lang.vnet.Move;
import org.vnetlang.lang.vnet.Step;
import org.vnetlang.lang.vnet.Story;
import org.vnetlang.lang.vnet.Use;
import org.vnetlang.lang.vnet.Wait;
import org.vnetlang.model.Party;
import org.vnetlang.model.Settings;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Subject;

/** Builds stories; half-written steps are left out. */
final class StoryResolver {
  private final Context context;
  private final PartyResolver parties;
  private final ExpectationResolver expectations;
  private final MachineResolver machines;
  private final Set<String> names = new HashSet<>();

  StoryResolver(
      Context context,
      PartyResolver parties,
      ExpectationResolver expectations,
      MachineResolver machines) {
    this.context = context;
    this.parties = parties;
    this.expectations = expectations;
    this.machines = machines;
  }

  Optional<org.vnetlang.model.Story> resolve(Story story) {
    if (story.getName() == null) {
      return Optional.empty();
    }
    if (!names.add(story.getName())) {
      context.problems.report(
          Issue.DUPLICATE_NAME, At.of(story, STORY__NAME), story.getName(), "story");
    }
    context.sources.put(Subject.story(story.getName()), story, List.of());
    var steps = new ArrayList<org.vnetlang.model.Story.Step>();
    for (Step step : story.getSteps()) {
      step(step).ifPresent(steps::add);
    }
    return Optional.of(
        new org.vnetlang.model.Story(
            story.getName(), Optional.ofNullable(story.getTitle()), steps));
  }

  private Optional<org.vnetlang.model.Story.Step> step(Step step) {
    if (step instanceof Act act) {
      var whom = act.getWhom().stream().flatMap(path -> parties.members(path).stream()).toList();
      var verb =
          org.vnetlang.model.Story.Verb.valueOf(act.getVerb().getName().toUpperCase(Locale.ROOT));
      return whom.isEmpty()
          ? Optional.empty()
          : Optional.of(new org.vnetlang.model.Story.Act(verb, whom));
    }
    if (step instanceof Wait wait) {
      return context
          .values
          .millis(At.of(wait, WAIT__VALUE), wait.getValue(), wait.getUnit())
          .map(org.vnetlang.model.Story.Wait::new);
    }
    if (step instanceof Move move) {
      return parties
          .member(move.getWho())
          .flatMap(
              who ->
                  parties
                      .waypoint(move.getNetwork())
                      .map(to -> new org.vnetlang.model.Story.Move(who, to)));
    }
    if (step instanceof Expect expect) {
      return expectations.resolve(expect).map(org.vnetlang.model.Story.Expect::new);
    }
    return step instanceof Use use ? use(use) : at((AtPlace) step);
  }

  private Optional<org.vnetlang.model.Story.Step> use(Use use) {
    return parties.member(use.getWho()).map(who -> use(use, who));
  }

  private org.vnetlang.model.Story.Step use(Use use, Party.Member who) {
    var subnets = parties.subnets(who);
    var gateway =
        Optional.ofNullable(use.getGateway())
            .flatMap(g -> context.values.ip(At.of(g, GATEWAY__ADDRESS), g.getAddress(), subnets));
    return new org.vnetlang.model.Story.Use(
        who, context.addresses(use, USE__ADDRESSES, use.getAddresses(), subnets), gateway);
  }

  private Optional<org.vnetlang.model.Story.Step> at(AtPlace at) {
    return parties.member(at.getWhere()).map(where -> at(at, where));
  }

  private org.vnetlang.model.Story.Step at(AtPlace at, Party.Member where) {
    var firewall = Optional.ofNullable(at.getFirewall()).map(f -> machines.firewall(List.of(f)));
    var route =
        Optional.ofNullable(at.getRoute()).flatMap(r -> machines.route(r, parties.subnets(where)));
    var settings =
        at.getSwitch() == null ? Settings.NONE : context.settings(List.of(at.getSwitch()));
    return new org.vnetlang.model.Story.At(where, firewall, route, settings);
  }
}
