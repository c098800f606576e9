package org.vnetlang.ide;

/**
 * What is shown of something under the mouse.
 *
 * @param span the thing
 * @param markdown a small subset: paragraphs, {@code **bold**}, {@code `code`}, lists with {@code -
 *     }, tables with {@code |}, fenced code
 */
public record Hover(Span span, String markdown) {}
