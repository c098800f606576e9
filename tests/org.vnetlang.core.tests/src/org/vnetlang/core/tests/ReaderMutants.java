package org.vnetlang.core.tests;

import java.util.Random;
import java.util.function.Consumer;

/** Texts of ours with a few edits, for the strict readers; {@code VNET_SEED} repeats a run. */
final class ReaderMutants {
  private static final int MUTANTS = 10_000;

  private ReaderMutants() {}

  /** Shows so many mutants of a text; the seed is printed under its name. */
  static void each(String name, String text, Consumer<String> check) {
    String given = System.getenv("VNET_SEED");
    long seed = given == null ? new Random().nextLong() : Long.parseLong(given);
    System.out.println("mutants of " + name + ": seed " + seed);
    var random = new Random(seed);
    for (int i = 0; i < MUTANTS; i++) {
      check.accept(mutant(text, random));
    }
  }

  private static String mutant(String text, Random random) {
    var mutant = new StringBuilder(text);
    for (int edits = random.nextInt(1, 4); edits > 0; edits--) {
      int at = random.nextInt(mutant.length() + 1);
      int to = Math.min(mutant.length(), at + random.nextInt(30));
      switch (random.nextInt(4)) {
        case 0 -> mutant.delete(at, to);
        case 1 -> mutant.insert(at, mutant.substring(at, to));
        case 2 -> mutant.insert(at, (char) random.nextInt(128));
        default ->
            mutant.insert(at, HostileStrings.ALL.get(random.nextInt(HostileStrings.ALL.size())));
      }
    }
    return mutant.toString();
  }
}
