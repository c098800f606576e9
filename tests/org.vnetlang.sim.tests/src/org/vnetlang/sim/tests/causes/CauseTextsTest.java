package org.vnetlang.sim.tests.causes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vnetlang.sim.walk.Cause;
import org.vnetlang.sim.walk.CauseTexts;
import org.vnetlang.sim.walk.Failure;

/** The sentences of the causes: whole in both languages, and their holes filled. */
class CauseTextsTest {
  private static final int MOST_HOLES = 10;

  private static Failure probe(Cause cause, int arguments) {
    var values = IntStream.rangeClosed(1, arguments).mapToObj(i -> "\u0001" + i).toList();
    return new Failure(cause, "\u00010", values);
  }

  private static List<String> sentences(CauseTexts texts, Failure failure) {
    return List.of(texts.what(failure), texts.why(failure), texts.fix(failure));
  }

  private static Set<Integer> holes(Cause cause, CauseTexts texts) {
    var holes = new TreeSet<Integer>();
    var all = String.join(" ", sentences(texts, probe(cause, MOST_HOLES - 1)));
    IntStream.range(0, MOST_HOLES).filter(i -> all.contains("\u0001" + i)).forEach(holes::add);
    return holes;
  }

  @ParameterizedTest
  @EnumSource
  void eachCauseHasThreeSentencesInBothLanguages(Cause cause) {
    for (var texts : List.of(CauseTexts.ENGLISH, CauseTexts.SPANISH)) {
      var three = sentences(texts, probe(cause, cause.arguments().size()));
      assertThat(three).doesNotHaveDuplicates();
      assertThat(three).allSatisfy(text -> assertThat(text).matches("\\S.*\\."));
      assertThat(three).allSatisfy(text -> assertThat(text).doesNotContain("{", "}", "…,", "''"));
      assertThat(three.get(0)).as("names the machine").contains("\u00010");
    }
    assertThat(sentences(CauseTexts.SPANISH, probe(cause, 0)))
        .doesNotContainAnyElementsOf(sentences(CauseTexts.ENGLISH, probe(cause, 0)));
  }

  @ParameterizedTest
  @EnumSource
  void theHolesAreThoseOfTheDocumentedArguments(Cause cause) {
    var english = holes(cause, CauseTexts.ENGLISH);
    assertThat(holes(cause, CauseTexts.SPANISH)).isEqualTo(english);
    assertThat(english)
        .as("every argument is used, and no other")
        .containsExactlyElementsOf(
            IntStream.rangeClosed(0, cause.arguments().size()).boxed().toList());
  }

  @ParameterizedTest
  @EnumSource
  void eachGroupHasAHeadingInBothLanguages(Cause.Group group) {
    assertThat(CauseTexts.ENGLISH.title(group)).isNotBlank();
    assertThat(CauseTexts.SPANISH.title(group)).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "es"})
  void theFilesHaveNoOtherKeys(String language) {
    var bundle =
        ResourceBundle.getBundle(
            "org.vnetlang.sim.walk.causes",
            new Locale(language),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    var keys =
        Stream.of(Cause.values())
            .flatMap(cause -> Stream.of("", ".why", ".fix").map(kind -> cause.code() + kind));
    var titles =
        Stream.of(Cause.Group.values())
            .map(group -> "group." + group.name().toLowerCase(Locale.ROOT));
    assertThat(bundle.keySet())
        .containsExactlyInAnyOrderElementsOf(Stream.concat(keys, titles).toList());
  }

  @Test
  void anyOtherLanguageGetsEnglish() {
    assertThat(CauseTexts.of(Locale.FRANCE)).isSameAs(CauseTexts.ENGLISH);
    assertThat(CauseTexts.of(new Locale("es", "MX"))).isSameAs(CauseTexts.SPANISH);
  }

  @Test
  void anArgumentThatLooksLikeAHoleStaysWhatItIs() {
    var failure = new Failure(Cause.NO_ROUTE, "{1}", List.of("{0}"));
    assertThat(CauseTexts.ENGLISH.what(failure)).isEqualTo("{1} has no route to {0}.");
  }
}
