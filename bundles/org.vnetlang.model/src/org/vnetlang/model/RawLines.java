package org.vnetlang.model;

import java.util.List;

/**
 * Lines kept as found for a generated file.
 *
 * @param file the file's name ({@code xend-config.sxp})
 * @param lines the lines, verbatim
 */
public record RawLines(String file, List<String> lines) {
  public RawLines {
    lines = List.copyOf(lines);
  }
}
