package org.vnetlang.lang.imports;

import java.util.List;
import org.vnetlang.lang.validation.Problem;
import org.vnetlang.lang.vnet.File;

/**
 * Files that belong together.
 *
 * @param files the one asked for first, then those it imports, each once
 * @param problems what is wrong with imports
 */
public record Project(List<File> files, List<Problem> problems) {
  public Project {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }
}
