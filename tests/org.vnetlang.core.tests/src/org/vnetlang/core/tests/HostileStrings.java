package org.vnetlang.core.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Strings that have broken generators: for shells, s-expressions, dhcpd.conf, INI files, vmx files,
 * append-only logs, paths, XML, terminals. Every string of the model takes every one of them in
 * turn, with validation off, and no generated file may change its structure.
 */
public final class HostileStrings {
  private static final Path FILE =
      Path.of(System.getProperty("vnet.root"), "tests/corpus/hostile.properties");

  private static final List<String> LONG =
      List.of(
          "a".repeat(16),
          "a".repeat(300),
          "\"".repeat(300),
          "\u00e9".repeat(300),
          "a b ".repeat(2000));

  /** All of them, none twice. */
  public static final List<String> ALL = all();

  private HostileStrings() {}

  private static List<String> all() {
    var written = new Properties();
    try (var reader = Files.newBufferedReader(FILE)) {
      written.load(reader);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    var all = new ArrayList<String>();
    new TreeMap<>(written).values().forEach(each -> all.add((String) each));
    all.addAll(LONG);
    return List.copyOf(all);
  }
}
