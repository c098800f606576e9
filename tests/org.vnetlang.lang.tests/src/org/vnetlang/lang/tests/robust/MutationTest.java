package org.vnetlang.lang.tests.robust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.junit.jupiter.api.Test;
import org.vnetlang.lang.formatting.VnetFormatting;
import org.vnetlang.lang.tests.Reading;

/**
 * Mutated texts are parsed, resolved, checked and laid out; nothing may be thrown, nothing logged.
 * {@code VNET_FUZZ} is how many (2,000 where it is not set, a long run has 100,000), {@code
 * VNET_SEED} repeats a run.
 */
class MutationTest {
  private static final int SHORT_RUN = 2_000;

  @Test
  void nothingIsThrownAndNothingLogged() throws IOException {
    int count =
        Optional.ofNullable(System.getenv("VNET_FUZZ")).map(Integer::parseInt).orElse(SHORT_RUN);
    long seed =
        Optional.ofNullable(System.getenv("VNET_SEED"))
            .map(Long::parseLong)
            .orElseGet(System::nanoTime);
    System.out.println("mutation seed " + seed + ", " + count + " texts");
    var mutants = new Mutants(seed, Texts.small());
    try (var silence = new Silence()) {
      for (int i = 0; i < count; i++) {
        var text = mutants.next();
        check(text, "seed " + seed + ", text " + i);
        assertThat(silence.heard()).as("seed %d, text %d:%n%s", seed, i, text).isEmpty();
      }
    }
  }

  @Test
  void noCharacterIsMissed() throws IOException {
    try (var silence = new Silence()) {
      var text = Texts.small().get(0);
      for (int i = 0; i < text.length(); i++) {
        check(text.substring(0, i) + text.substring(i + 1), "without character " + i);
        check(text.substring(0, i), "up to character " + i);
        check(text.substring(i), "from character " + i);
      }
      assertThat(silence.heard()).isEmpty();
    }
  }

  private static void check(String text, String which) {
    try {
      var resource = Reading.text(text);
      int findings = Reading.codes(resource).size();
      var markers =
          Reading.INJECTOR
              .getInstance(IResourceValidator.class)
              .validate(resource, CheckMode.ALL, CancelIndicator.NullImpl);
      assertThat(markers).hasSize(findings);
      var laidOut = VnetFormatting.format(text);
      assertThat(VnetFormatting.format(laidOut)).isEqualTo(laidOut);
    } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
      fail(which + ":\n" + text, thrown);
    }
  }
}
