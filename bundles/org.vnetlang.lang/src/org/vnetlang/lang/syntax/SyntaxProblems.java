package org.vnetlang.lang.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.vnetlang.lang.validation.Place;
import org.vnetlang.lang.validation.Problem;
import org.vnetlang.lang.vnet.File;
import org.vnetlang.model.finding.Issue;

/**
 * All that is wrong with a file as text: where the parser stumbled (the first time per statement:
 * what follows are echoes), statements that begin with no word of the language, quotes and comments
 * without an end.
 */
public final class SyntaxProblems {
  private SyntaxProblems() {}

  /** The problems of one file, in the order of the text. */
  public static List<Problem> of(Resource resource) {
    if (!(resource instanceof XtextResource text)
        || text.getParseResult() == null
        || !(text.getParseResult().getRootASTElement() instanceof File file)) {
      return List.of();
    }
    var root = text.getParseResult().getRootNode();
    var tokens = new Tokens(root);
    var found = new ArrayList<Stumble>(Unfinished.of(root));
    var errors = errors(text, tokens);
    found.addAll(errors);
    new Strays(tokens)
        .of(file).stream().filter(stray -> !echo(stray, errors, tokens)).forEach(found::add);
    return found.stream()
        .sorted((one, other) -> Integer.compare(one.offset(), other.offset()))
        .map(
            each ->
                new Problem(
                    each.issue(),
                    new Place.OfRegion(file, each.offset(), each.length()),
                    each.arguments(),
                    each.replacement()))
        .toList();
  }

  private static List<Stumble> errors(XtextResource resource, Tokens tokens) {
    var diagnosis = new Diagnosis(tokens);
    var statements = new HashSet<Optional<EObject>>();
    var found = new ArrayList<Stumble>();
    int lastLine = -1;
    for (INode error : resource.getParseResult().getSyntaxErrors()) {
      var statement = statement(error);
      int index = tokens.at(error.getOffset());
      boolean echo = tokens.line(index) == lastLine || index >= tokens.size() && lastLine >= 0;
      if (statements.add(statement) && !echo) {
        found.add(diagnosis.at(index, wantsBrace(error)));
      }
      lastLine = tokens.line(index);
    }
    return found;
  }

  /**
   * What the parser skipped on the line of an error, and the braces that are left over after it.
   */
  private static boolean echo(Stumble stray, List<Stumble> errors, Tokens tokens) {
    int line = tokens.line(tokens.at(stray.offset()));
    return errors.stream()
        .filter(error -> error.offset() <= stray.offset())
        .anyMatch(
            error ->
                stray.issue() == Issue.EXTRA_BRACE
                    || tokens.line(tokens.at(error.offset())) == line);
  }

  private static boolean wantsBrace(INode error) {
    return error.getSyntaxErrorMessage().getMessage().contains("'}'");
  }

  /** The statement that an error stands in: the innermost thing that is an element of a block. */
  private static Optional<EObject> statement(INode error) {
    EObject at = NodeModelUtils.findActualSemanticObjectFor(error);
    while (at != null && at.eContainer() != null) {
      var feature = at.eContainingFeature().getName();
      if (feature.equals("elements") || feature.equals("members") || feature.equals("steps")) {
        return Optional.of(at);
      }
      at = at.eContainer();
    }
    return Optional.empty();
  }
}
