package org.vnetlang.gen.vmware;

import java.util.Optional;

/** One line of {@code /etc/vmware/locations}. */
public sealed interface LocationsEntry {

  /** Sets a key; the value is the rest of the line and may hold blanks. */
  record Answer(String key, String value) implements LocationsEntry {}

  /** Forgets a key; the product writes it before each new answer. */
  record Forget(String key) implements LocationsEntry {}

  /**
   * An installed file.
   *
   * @param seconds when, in seconds since 1970, where the installer watches for changes
   */
  record InstalledFile(String path, Optional<Long> seconds) implements LocationsEntry {}

  /** A file that is no longer the installer's. */
  record ForgetFile(String path) implements LocationsEntry {}

  /** An installed folder. */
  record InstalledFolder(String path) implements LocationsEntry {}

  /** A comment or a word that the start script ignores. */
  record Ignored(String line) implements LocationsEntry {}
}
