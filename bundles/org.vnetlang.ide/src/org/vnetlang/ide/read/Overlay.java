package org.vnetlang.ide.read;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vnetlang.ide.Sources;

/**
 * Texts that count before those of the editors.
 *
 * @param texts the texts
 * @param behind where all others come from
 */
public record Overlay(Map<URI, String> texts, Sources behind) implements Sources {
  public Overlay {
    texts = Map.copyOf(texts);
  }

  @Override
  public Optional<String> text(URI file) {
    return Optional.ofNullable(texts.get(file)).or(() -> behind.text(file));
  }

  @Override
  public List<URI> all() {
    return behind.all();
  }
}
