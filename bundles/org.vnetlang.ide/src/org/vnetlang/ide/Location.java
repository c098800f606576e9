package org.vnetlang.ide;

import java.net.URI;

/**
 * Characters of a file.
 *
 * @param uri the file
 * @param span the characters
 */
public record Location(URI uri, Span span) {}
