package org.vnetlang.lang.validation;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.resource.Resource;
import org.vnetlang.lang.imports.ProjectFiles;
import org.vnetlang.lang.resolve.Resolution;
import org.vnetlang.lang.resolve.Resolutions;
import org.vnetlang.lang.resolve.SourceMap;
import org.vnetlang.lang.syntax.SyntaxProblems;
import org.vnetlang.lang.validation.network.NetworkChecks;
import org.vnetlang.model.finding.Finding;
import org.vnetlang.model.finding.Issue;

/**
 * Everything that is known to be wrong with a file and its imports. The checks themselves stand
 * elsewhere: broken text in {@code syntax}, names and numbers in {@code resolve}, the network in
 * {@code validation.network}.
 */
@Singleton
public class Checking {
  @Inject private Resolutions resolutions;
  @Inject private ProjectFiles files;

  /** What was said where. */
  private record Said(Issue issue, Place place) {}

  /** All problems, those in imported files included. */
  public List<Problem> of(Resource resource) {
    var resolution = resolutions.of(resource);
    var problems = new ArrayList<Problem>();
    var project = files.project(resource);
    project.files().forEach(file -> problems.addAll(SyntaxProblems.of(file.eResource())));
    problems.addAll(project.problems());
    problems.addAll(resolution.problems());
    findings(resolution, problems);
    return problems.stream().distinct().toList();
  }

  private static void findings(Resolution resolution, List<Problem> problems) {
    var sources = resolution.sources();
    var said = new LinkedHashMap<Said, Offers>();
    for (var finding : NetworkChecks.of(resolution.network())) {
      sources
          .place(finding.subject())
          .filter(place -> !lost(sources, finding, place))
          .map(place -> new Said(finding.issue(), place))
          .ifPresent(one -> said.computeIfAbsent(one, key -> new Offers(finding)).add(finding));
    }
    said.forEach(
        (one, offers) -> {
          var mend =
              offers
                  .common(sources.sharers(one.place()))
                  .filter(text -> written(sources, offers.first(), one.place()));
          var arguments = offers.first().arguments();
          problems.add(new Problem(one.issue(), one.place(), arguments, mend));
        });
  }

  /**
   * A part with an exclamation mark is one that the file does not have; where it is written after
   * all it could not be read, and that is said already.
   */
  private static boolean lost(SourceMap sources, Finding finding, Place place) {
    var part = finding.subject().part();
    return part.startsWith("!")
        && !sources.place(finding.subject().part(part.substring(1))).equals(Optional.of(place));
  }

  /** A part that is not written is marked at its element, which no mend of the part fits. */
  private static boolean written(SourceMap sources, Finding finding, Place place) {
    return finding.subject().part().isEmpty()
        || !sources.place(finding.subject().part("")).equals(Optional.of(place));
  }
}
