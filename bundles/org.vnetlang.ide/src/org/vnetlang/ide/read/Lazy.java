package org.vnetlang.ide.read;

import java.util.Optional;
import java.util.function.Supplier;

/** A value that is computed once, when somebody asks; whoever asks meanwhile waits. */
public final class Lazy<T> {
  private Optional<T> value = Optional.empty();

  /** The value; what is thrown meanwhile is not kept. */
  public synchronized T get(Supplier<T> supplier) {
    if (value.isEmpty()) {
      value = Optional.of(supplier.get());
    }
    return value.get();
  }
}
