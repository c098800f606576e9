package org.vnetlang.ide.name;

import java.util.List;
import org.vnetlang.ide.Location;
import org.vnetlang.ide.Span;
import org.vnetlang.ide.read.ParsedText;
import org.vnetlang.ide.read.Paths;
import org.vnetlang.lang.validation.Place;
import org.vnetlang.lang.vnet.Import;

/** From the text behind {@code import} to the file. */
public final class Imported {
  private Imported() {}

  /** The beginning of the file that is imported at an offset. */
  public static List<Location> at(ParsedText text, int offset) {
    return text.file().stream()
        .flatMap(file -> file.getImports().stream())
        .filter(each -> text.span(Place.ofWhole(each)).touches(offset))
        .flatMap(each -> targets(text, each).stream())
        .toList();
  }

  private static List<Location> targets(ParsedText text, Import written) {
    var path =
        Paths.of(text.document().uri())
            .filter(own -> written.getFile() != null)
            .flatMap(own -> Paths.beside(own, written.getFile()));
    return text.project().stream()
        .skip(1)
        .map(text::uri)
        .filter(uri -> path.isPresent() && Paths.of(uri).map(Paths::real).equals(path))
        .map(uri -> new Location(uri, new Span(0, 0)))
        .toList();
  }
}
