package org.vnetlang.lang.validation;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.resource.Resource;
import org.vnetlang.lang.imports.ProjectFiles;
import org.vnetlang.lang.resolve.Resolutions;
import org.vnetlang.lang.syntax.SyntaxProblems;
import org.vnetlang.lang.validation.network.NetworkChecks;
import org.vnetlang.model.finding.Finding;

/**
 * Everything that is known to be wrong with a file and its imports. The checks themselves stand
 * elsewhere: broken text in {@code syntax}, names and numbers in {@code resolve}, the network in
 * {@code validation.network}.
 */
@Singleton
public class Checking {
  @Inject private Resolutions resolutions;
  @Inject private ProjectFiles files;

  /** All problems, those in imported files included. */
  public List<Problem> of(Resource resource) {
    var resolution = resolutions.of(resource);
    var problems = new ArrayList<Problem>();
    var project = files.project(resource);
    project.files().forEach(file -> problems.addAll(SyntaxProblems.of(file.eResource())));
    problems.addAll(project.problems());
    problems.addAll(resolution.problems());
    for (var finding : NetworkChecks.of(resolution.network())) {
      resolution
          .sources()
          .place(finding.subject())
          .ifPresent(place -> problems.add(at(place, finding)));
    }
    return problems.stream().distinct().toList();
  }

  private static Problem at(Place place, Finding finding) {
    return new Problem(finding.issue(), place, finding.arguments(), finding.replacement());
  }
}
