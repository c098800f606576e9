package org.vnetlang.model;

import java.util.Optional;

/**
 * A bandwidth limit.
 *
 * @param bitsPerSecond the limit in bits per second
 * @param windowMicros written interval of the credit, in microseconds
 */
public record Rate(long bitsPerSecond, Optional<Long> windowMicros) {}
