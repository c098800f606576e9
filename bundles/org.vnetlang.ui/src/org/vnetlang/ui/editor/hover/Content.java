package org.vnetlang.ui.editor.hover;

import java.util.List;

/**
 * What a hover shows.
 *
 * @param markdown the text
 * @param links what can be done about it, each on a line of its own below the text
 */
public record Content(String markdown, List<Link> links) {
  public Content {
    links = List.copyOf(links);
  }

  /**
   * Something that can be done.
   *
   * @param title what
   * @param action does it
   */
  public record Link(String title, Runnable action) {}
}
