package org.vnetlang.ide;

import java.util.List;
import java.util.Optional;

/**
 * The answers about one version of one text; they never change. May be asked from any thread; what
 * was computed once is not computed again. Whoever is told to stop throws {@link
 * java.util.concurrent.CancellationException}.
 */
public interface Snapshot {
  /** The text. */
  Document document();

  /** The version of the text that all answers belong to. */
  default long version() {
    return document().version();
  }

  /** What is wrong with this file, in the order of its text; imported files have their own. */
  List<Marker> markers();

  /** What becomes of each expectation of this file, in the order of its text. */
  List<Verdict> verdicts(Cancel cancel);

  /** Expectations that fail, with the cause's code, where the text is to blame. */
  List<Marker> verdictMarkers(Cancel cancel);

  /** What can be written at an offset, the best one first. */
  List<Proposal> complete(int offset, Cancel cancel);

  /** What is to be said about the thing at an offset. */
  Optional<Hover> hover(int offset, Cancel cancel);

  /** Where the name at an offset is declared: in each file and host that has it. */
  List<Location> definition(int offset);

  /** Where the thing that is named at an offset is named elsewhere, in all files of the project. */
  List<Location> references(int offset, boolean withDeclaration, Cancel cancel);

  /** Where the thing that is named at an offset is named in this file. */
  List<Span> occurrences(int offset);

  /** The name at an offset, if it can be changed. */
  Optional<Span> renamable(int offset);

  /** Gives the thing that is named at an offset another name, in all files of the project. */
  Renaming rename(int offset, String name, Cancel cancel);

  /** The things of this file, as a tree. */
  List<Symbol> symbols();

  /** What can be folded, in the order of the text. */
  List<Folding> foldings();

  /** What lays the text out; nothing where it is laid out already. */
  List<Edit> format();

  /** Colours, in the order of the text, none overlapping another. */
  List<Highlight> highlights();

  /** Values that are not written, in the order of the text. */
  List<Inlay> inlays(Cancel cancel);

  /** What makes a marker go away, the best one first. */
  List<Fix> fixes(Marker marker);

  /** What makes any of the markers go away that an offset touches, those of verdicts included. */
  List<Fix> fixes(int offset, Cancel cancel);

  /** What makes all markers with that code go away; empty where fewer than two can be mended. */
  Optional<Fix> fixAll(String code);
}
