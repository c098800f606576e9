package org.vnetlang.headless;

import java.util.Optional;

/**
 * Where in a file a lost packet can be helped.
 *
 * @param spot the place
 * @param line the line as it is, without the white space around it
 * @param instead what to write instead, where a change of the text mends it; may be several lines
 */
public record Hint(Spot spot, String line, Optional<String> instead) {}
