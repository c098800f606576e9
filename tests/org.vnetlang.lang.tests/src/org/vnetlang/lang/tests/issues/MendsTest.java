package org.vnetlang.lang.tests.issues;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.vnetlang.lang.tests.Reading;
import org.vnetlang.lang.tests.issues.Corpus.Found;

/** What is offered in place of the marked text is tried: the finding must be gone afterwards. */
class MendsTest {

  @TestFactory
  Stream<DynamicTest> whatIsOfferedTakesTheFindingAway() {
    return Corpus.cases().stream()
        .filter(Files::isRegularFile)
        .flatMap(MendsTest::offers)
        .map(
            offer ->
                DynamicTest.dynamicTest(offer.found().mark().toString(), () -> assertGone(offer)));
  }

  private record Offer(String text, Found found) {}

  private static Stream<Offer> offers(Path path) {
    try {
      var text = Files.readString(path);
      return Corpus.check(path).problems().stream()
          .filter(found -> found.mend().isPresent())
          .map(found -> new Offer(text, found));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void assertGone(Offer offer) {
    int from = offer.found().offset();
    int to = from + offer.found().mark().marked().orElse("").length();
    var text = offer.text();
    var mended = text.substring(0, from) + offer.found().mend().get() + text.substring(to);
    assertThat(count(mended, offer)).as(mended).isLessThan(count(text, offer));
  }

  private static long count(String text, Offer offer) {
    return Reading.codes(Reading.text(text)).stream()
        .filter(offer.found().mark().code()::equals)
        .count();
  }
}
