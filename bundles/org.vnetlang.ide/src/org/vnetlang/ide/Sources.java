package org.vnetlang.ide;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Where texts of other files come from: open editors before the disk. Called from any thread. */
public interface Sources {
  /** A file alone: nothing else is open, imports are read from the disk. */
  Sources NONE =
      new Sources() {
        @Override
        public Optional<String> text(URI file) {
          return Optional.empty();
        }

        @Override
        public List<URI> all() {
          return List.of();
        }
      };

  /** The text of a file; empty where only the disk has it, or nobody. */
  Optional<String> text(URI file);

  /** All Vnet files of the project, in an order that stays. */
  List<URI> all();
}
