package org.vnetlang.lang.tests.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.vnetlang.gen.Targets;
import org.vnetlang.lang.resolve.Resolutions;
import org.vnetlang.lang.tests.Reading;
import org.vnetlang.lang.validation.Checking;
import org.vnetlang.lang.validation.Place;
import org.vnetlang.lang.validation.Problem;
import org.vnetlang.lang.vnet.VnetPackage;
import org.vnetlang.model.Network;
import org.vnetlang.sim.expect.Deciding;
import org.vnetlang.sim.expect.Decision;
import org.vnetlang.sim.stage.Running;
import org.vnetlang.sim.story.Telling;

/**
 * What something in a file is good for: whether the problems found, the bytes generated or the
 * verdicts differ without it.
 *
 * @param before the object, in a file of its own
 * @param after the same in a copy of the file
 * @param feature what is taken away; empty for all of it
 */
record Effect(EObject before, EObject after, Optional<EStructuralFeature> feature) {

  boolean shows() {
    var whole = before.eResource();
    var less = after.eResource();
    feature.ifPresentOrElse(after::eUnset, () -> EcoreUtil.remove(after));
    return !problems(whole, this::complains).equals(problems(less, problem -> false))
        || !files(network(whole)).equals(files(network(less)))
        || !verdicts(network(whole)).equals(verdicts(network(less)));
  }

  /**
   * That a value is complained of is no effect of it. Misspelt statements are there for nothing
   * else.
   */
  private boolean complains(Problem problem) {
    if (before.eClass() == VnetPackage.Literals.UNKNOWN) {
      return false;
    }
    var at = problem.place().object();
    if (at == before) {
      return feature.isEmpty()
          || problem.place() instanceof Place.OfFeature value && value.feature() == feature.get();
    }
    for (var inside = at; inside != null; inside = inside.eContainer()) {
      if (inside.eContainer() == before) {
        return feature.isEmpty() || inside.eContainingFeature() == feature.get();
      }
    }
    return false;
  }

  private static List<String> problems(Resource resource, Predicate<Problem> without) {
    return Reading.INJECTOR.getInstance(Checking.class).of(resource).stream()
        .filter(without.negate())
        .map(problem -> problem.issue().code() + " " + problem.arguments())
        .sorted()
        .toList();
  }

  private static Network network(Resource resource) {
    return Reading.INJECTOR.getInstance(Resolutions.class).of(resource).network();
  }

  private static List<String> files(Network network) {
    var list = new ArrayList<String>();
    for (var host : network.hosts()) {
      for (var target : Targets.ALL) {
        if (target.covers(host)) {
          target.files(network, host).forEach(file -> list.add(file.toString()));
        }
      }
    }
    return list;
  }

  /** Of each expectation, then of each story: it is a verdict more where one is written. */
  private static List<String> verdicts(Network network) {
    var running = Running.started(network);
    var said = new ArrayList<String>();
    new Deciding(running).all().forEach(decision -> said.add(text(decision)));
    network.stories().stream()
        .flatMap(story -> Telling.tell(running, story).stream())
        .flatMap(
            moment ->
                Stream.concat(
                    moment.possible() ? Stream.empty() : Stream.of("impossible"),
                    moment.decision().map(Effect::text).stream()))
        .forEach(said::add);
    return said;
  }

  private static String text(Decision decision) {
    var attempts =
        decision.attempts().stream()
            .map(each -> each.verdict() + " " + each.reason().map(reason -> reason.kind()))
            .toList();
    return decision.verdict() + " " + attempts;
  }
}
