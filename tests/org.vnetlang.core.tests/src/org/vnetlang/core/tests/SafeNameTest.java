package org.vnetlang.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.vnetlang.gen.Ascii;
import org.vnetlang.gen.SafeName;

class SafeNameTest {

  @Test
  void harmlessNamesStayAsTheyAre() {
    assertThat(SafeName.of("web-1.example_org")).isEqualTo("web-1.example_org");
    assertThat(SafeName.identifier("vmnet8")).isEqualTo("vmnet8");
  }

  @Test
  void everyHostileNameBecomesOneHarmlessComponent() {
    for (String hostile : HostileStrings.ALL) {
      assertThat(SafeName.of(hostile))
          .as(hostile)
          .matches("[A-Za-z0-9_][A-Za-z0-9._-]{0,63}(?<!\\.)");
      assertThat(SafeName.identifier(hostile)).as(hostile).matches("[A-Za-z][A-Za-z0-9_-]{0,63}");
    }
  }

  @Test
  void twoNamesNeverBecomeOneAndResultsStayTheSame() {
    distinctAndStable(SafeName::of);
    distinctAndStable(SafeName::identifier);
  }

  private static void distinctAndStable(UnaryOperator<String> safe) {
    Set<String> results = new HashSet<>();
    for (String hostile : HostileStrings.ALL) {
      String name = safe.apply(hostile);
      assertThat(results.add(name)).as(hostile).isTrue();
      assertThat(safe.apply(name)).isEqualTo(name);
    }
  }

  @Test
  void textForCommentsIsOneLineOfPrintableAscii() {
    for (String hostile : HostileStrings.ALL) {
      assertThat(Ascii.printable(Ascii.shown(hostile))).as(hostile).isTrue();
    }
    assertThat(Ascii.shown("a\nb\"é")).isEqualTo("\"a\\u000ab\\u0022\\u00e9\"");
  }
}
