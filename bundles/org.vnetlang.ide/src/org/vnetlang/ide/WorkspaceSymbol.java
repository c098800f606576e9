package org.vnetlang.ide;

/**
 * A thing of some file of the project.
 *
 * @param name what it is called
 * @param container what it is in; empty at the top of a file
 * @param kind what it is
 * @param location its name
 */
public record WorkspaceSymbol(String name, String container, SymbolKind kind, Location location) {}
