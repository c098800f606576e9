package org.vnetlang.ide.read;

import com.google.inject.Injector;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.vnetlang.ide.Document;
import org.vnetlang.ide.Sources;
import org.vnetlang.ide.Span;
import org.vnetlang.ide.text.Lines;
import org.vnetlang.lang.imports.ProjectFiles;
import org.vnetlang.lang.resolve.Resolution;
import org.vnetlang.lang.resolve.Resolutions;
import org.vnetlang.lang.services.VnetGrammarAccess;
import org.vnetlang.lang.validation.Checking;
import org.vnetlang.lang.validation.Place;
import org.vnetlang.lang.validation.Problem;
import org.vnetlang.lang.validation.Regions;
import org.vnetlang.lang.vnet.File;
import org.vnetlang.model.Network;
import org.vnetlang.model.finding.Texts;

/** A text, read: its tree, what it means, what is wrong with it. */
public final class ParsedText {
  private final Document document;
  private final Sources sources;
  private final Texts texts;
  private final XtextResource resource;
  private final OpenFiles files;
  private final List<File> project;
  private final Resolution resolution;
  private final List<Problem> problems;
  private final Lines lines;
  private final VnetGrammarAccess grammar;

  private ParsedText(Injector injector, Document document, Sources sources, Texts texts) {
    this.document = document;
    this.sources = sources;
    this.texts = texts;
    this.grammar = injector.getInstance(VnetGrammarAccess.class);
    this.files = new OpenFiles(sources);
    var uri =
        Paths.of(document.uri())
            .map(path -> org.eclipse.emf.common.util.URI.createFileURI(path.toString()))
            .orElseGet(() -> org.eclipse.emf.common.util.URI.createURI(document.uri().toString()));
    // whatever the file's name ends in
    this.resource =
        (XtextResource) injector.getInstance(IResourceFactory.class).createResource(uri);
    files.getResources().add(resource);
    OpenFiles.load(resource, document.text());
    this.problems = injector.getInstance(Checking.class).of(resource);
    this.resolution = injector.getInstance(Resolutions.class).of(resource);
    this.project = List.copyOf(injector.getInstance(ProjectFiles.class).of(resource));
    this.lines = new Lines(document.text());
  }

  /** Reads a text and what it imports. */
  public static ParsedText read(
      Injector injector, Document document, Sources sources, Texts texts) {
    return new ParsedText(injector, document, sources, texts);
  }

  public Document document() {
    return document;
  }

  /** The characters. */
  public String text() {
    return document.text();
  }

  public Sources sources() {
    return sources;
  }

  /** The language of sentences. */
  public Texts texts() {
    return texts;
  }

  public Lines lines() {
    return lines;
  }

  /** The rules of the language. */
  public VnetGrammarAccess grammar() {
    return grammar;
  }

  /** The tree; empty where the text could not be read at all. */
  public Optional<File> file() {
    return resource.getContents().stream()
        .filter(File.class::isInstance)
        .map(File.class::cast)
        .findFirst();
  }

  /** This file first, then those it imports. */
  public List<File> project() {
    return project;
  }

  /** All characters with their tokens. */
  public ICompositeNode root() {
    return resource.getParseResult().getRootNode();
  }

  public Resolution resolution() {
    return resolution;
  }

  /** What file and imports mean. */
  public Network network() {
    return resolution.network();
  }

  /** What is wrong with the file and its imports. */
  public List<Problem> problems() {
    return problems;
  }

  /** Whether a piece of syntax stands in this file. */
  public boolean here(EObject object) {
    return object.eResource() == resource;
  }

  /** How editors call the file that a piece of syntax stands in. */
  public URI uri(EObject object) {
    Resource its = object.eResource();
    return its == resource || its == null ? document.uri() : files.address(its.getURI());
  }

  /** The characters of a place. */
  public Span span(Place place) {
    var at = Regions.of(place);
    return here(place.object())
        ? clamp(at.offset(), at.length())
        : new Span(at.offset(), at.length());
  }

  private Span clamp(int offset, int length) {
    int from = Math.min(Math.max(offset, 0), text().length());
    return Span.between(from, Math.min(Math.max(from + length, from), text().length()));
  }
}
