package org.vnetlang.model;

import java.util.Optional;

/**
 * A program or distribution with its version: {@code ifupdown 0.8.41}, {@code isc 2.0}, {@code
 * debian 12}.
 *
 * @param name word as written
 * @param version version text; empty means the usual one
 */
public record Tool(String name, Optional<String> version) {
  @Override
  public String toString() {
    return version.map(v -> name + " " + v).orElse(name);
  }
}
