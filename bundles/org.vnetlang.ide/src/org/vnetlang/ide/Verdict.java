package org.vnetlang.ide;

import java.util.List;
import java.util.Optional;

/**
 * An expectation, decided.
 *
 * @param span its sentence
 * @param line the line of the sentence's first character, from 1
 * @param text the sentence on one line
 * @param outcome the verdict
 * @param word the verdict in a word or two, for people
 * @param sentences why, the most general sentence first; none where there is nothing to say
 * @param cause code of the reason for which a packet was lost
 * @param fix what to write or do instead, as a sentence
 * @param path the packet's way, a line for everything that happens to it; what a machine does is
 *     indented by two blanks
 * @param story the story that it is part of
 */
public record Verdict(
    Span span,
    int line,
    String text,
    Outcome outcome,
    String word,
    List<String> sentences,
    Optional<String> cause,
    Optional<String> fix,
    List<String> path,
    Optional<String> story) {
  public Verdict {
    sentences = List.copyOf(sentences);
    path = List.copyOf(path);
  }

  /** What becomes of an expectation. */
  public enum Outcome {
    HOLDS,
    FAILS,
    /** Chance decides, or something that nobody described; never counts as holding. */
    CANNOT_TELL
  }
}
