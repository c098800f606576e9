package org.vnetlang.ide;

/**
 * Characters with a colour.
 *
 * @param span the characters
 * @param kind what they are
 */
public record Highlight(Span span, HighlightKind kind) {}
