package org.vnetlang.ide;

import java.net.URI;

/**
 * A text as an editor holds it.
 *
 * @param uri where it stands, {@code file:} or any other
 * @param text its characters
 * @param version counts up with each change
 */
public record Document(URI uri, String text, long version) {}
