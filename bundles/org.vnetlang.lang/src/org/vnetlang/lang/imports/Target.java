package org.vnetlang.lang.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vnetlang.lang.Limits;
import org.vnetlang.model.finding.Issue;

/**
 * What the text of an import means.
 *
 * @param file the real file to be read
 * @param refused why nothing may be read; exactly one of the two is there
 */
record Target(Optional<Path> file, Optional<Issue> refused) {
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");

  /** Reads the text of an import that stands in {@code importer}. */
  static Target of(String text, Path importer) {
    if (SCHEME.matcher(text).matches() || text.startsWith("//")) {
      return no(Issue.IMPORT_OF_ADDRESS);
    }
    if (text.startsWith("/") || text.contains("\\") || text.startsWith("~")) {
      return no(Issue.IMPORT_ABSOLUTE);
    }
    if (!text.endsWith(".vnet")) {
      return no(Issue.IMPORT_NO_VNET);
    }
    try {
      return inside(ProjectFolder.of(importer), importer.resolveSibling(text).normalize());
    } catch (IOException | InvalidPathException unreadable) {
      return no(Issue.IMPORT_MISSING);
    }
  }

  /** A path may look inside and be a link to the outside: both are checked before it is opened. */
  private static Target inside(Path folder, Path file) throws IOException {
    var parent = file.toAbsolutePath().getParent();
    while (parent != null && !Files.exists(parent)) {
      parent = parent.getParent();
    }
    if (parent == null || !parent.toRealPath().startsWith(folder)) {
      return no(Issue.IMPORT_OUTSIDE);
    }
    if (!Files.exists(file)) {
      return no(Files.isSymbolicLink(file) ? Issue.IMPORT_OUTSIDE : Issue.IMPORT_MISSING);
    }
    var real = file.toRealPath();
    if (!real.startsWith(folder)) {
      return no(Issue.IMPORT_OUTSIDE);
    }
    if (!Files.isRegularFile(real) || !Files.isReadable(real)) {
      return no(Issue.IMPORT_MISSING);
    }
    return Files.size(real) > Limits.FILE_BYTES
        ? no(Issue.FILE_TOO_LARGE)
        : new Target(Optional.of(real), Optional.empty());
  }

  private static Target no(Issue issue) {
    return new Target(Optional.empty(), Optional.of(issue));
  }
}
