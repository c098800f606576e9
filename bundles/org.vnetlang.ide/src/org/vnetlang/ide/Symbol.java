package org.vnetlang.ide;

import java.util.List;

/**
 * A thing of the file, for its outline.
 *
 * @param name what it is called
 * @param detail a few words more: address, platform
 * @param kind what it is
 * @param whole all of its text
 * @param nameSpan its name, or its first word
 * @param children what is inside
 */
public record Symbol(
    String name, String detail, SymbolKind kind, Span whole, Span nameSpan, List<Symbol> children) {
  public Symbol {
    children = List.copyOf(children);
  }
}
