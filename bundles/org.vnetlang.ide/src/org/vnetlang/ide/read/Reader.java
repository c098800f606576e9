package org.vnetlang.ide.read;

import org.vnetlang.ide.Document;
import org.vnetlang.ide.Sources;

/** Reads texts; the same text of the same file may be read only once. */
@FunctionalInterface
public interface Reader {
  /** The text, read with what it imports. */
  ParsedText read(Document document, Sources sources);
}
