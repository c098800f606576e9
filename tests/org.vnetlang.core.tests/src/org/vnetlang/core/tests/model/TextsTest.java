package org.vnetlang.core.tests.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Texts;

class TextsTest {

  @ParameterizedTest
  @EnumSource(Issue.class)
  void everyIssueSaysWhatWhyAndWhatToWriteInBothLanguages(Issue issue) {
    for (var texts : List.of(Texts.ENGLISH, Texts.SPANISH)) {
      for (var text :
          List.of(
              texts.what(issue, List.of("a", "b", "c", "d", "e")),
              texts.why(issue, List.of("a", "b", "c", "d", "e")),
              texts.fix(issue, List.of("a", "b", "c", "d", "e")))) {
        assertThat(text).isNotBlank().doesNotContain("{", "RULE_", "null", "''");
      }
    }
    assertThat(Issue.byCode(issue.code())).contains(issue);
  }

  @Test
  void argumentsThatLookLikeHolesStayWhatTheyAre() {
    assertThat(Texts.ENGLISH.what(Issue.UNKNOWN_NAME, List.of("{1}", "$(id)")))
        .contains("{1}", "$(id)");
  }

  @Test
  void anyOtherLanguageGetsEnglish() {
    assertThat(Texts.of(Locale.FRANCE)).isEqualTo(Texts.ENGLISH);
    assertThat(Texts.of(new Locale("es", "MX"))).isEqualTo(Texts.SPANISH);
    assertThat(Texts.SPANISH.what(Issue.UNUSED_NETWORK, List.of("n"))).startsWith("Ninguna");
  }
}
