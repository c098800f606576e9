package org.vnetlang.core.tests.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vnetlang.plan.step.StepTexts;

/** Every key that a program can name has texts in both languages. */
class StepTextsTest {
  private static final Pattern KEY =
      Pattern.compile("\"((?:boot|guest|vmware|xen)\\.[a-z]+(?:\\.[a-z]+)?)\"");
  private static final Pattern HOLE = Pattern.compile("\\{\\d\\}");

  @Test
  void everyKeyHasATitleAndAReasonInBothLanguages() throws IOException {
    Set<String> keys = keys();
    assertThat(keys).hasSizeGreaterThan(40);
    for (String key : keys) {
      for (StepTexts texts : List.of(StepTexts.ENGLISH, StepTexts.SPANISH)) {
        assertThat(texts.title(key, List.of())).isNotEqualTo(key);
        assertThat(texts.reason(key, List.of())).isNotEqualTo(key + ".why");
      }
    }
  }

  @Test
  void aHoleIsFilledOnceAndAMissingArgumentIsSeen() {
    assertThat(StepTexts.ENGLISH.title("xen.bridge.create", List.of("{0}")))
        .isEqualTo("The bridge {0} is made");
    assertThat(StepTexts.ENGLISH.title("xen.bridge.create", List.of()))
        .isEqualTo("The bridge … is made");
  }

  @Test
  void bothLanguagesHaveTheSameHoles() throws IOException {
    List<String> many = List.of("{0}", "{1}", "{2}", "{3}");
    for (String key : keys()) {
      assertThat(holes(StepTexts.SPANISH.title(key, many)))
          .as(key)
          .isEqualTo(holes(StepTexts.ENGLISH.title(key, many)));
    }
  }

  private static Set<String> holes(String text) {
    var holes = new TreeSet<String>();
    for (Matcher hole = HOLE.matcher(text); hole.find(); ) {
      holes.add(hole.group());
    }
    return holes;
  }

  private static Set<String> keys() throws IOException {
    var keys = new TreeSet<String>();
    Path source = Path.of(System.getProperty("vnet.root"), "bundles/org.vnetlang.plan/src");
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        for (Matcher key = KEY.matcher(Files.readString(file)); key.find(); ) {
          keys.add(key.group(1));
        }
      }
    }
    // put together from the command
    keys.addAll(List.of("xen.network.start", "xen.network.stop"));
    keys.addAll(List.of("xen.vif.online", "xen.vif.offline"));
    return keys;
  }
}
