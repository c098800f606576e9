package org.vnetlang.lang.tests.robust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vnetlang.lang.formatting.VnetFormatting;
import org.vnetlang.lang.tests.Reading;

/** Layout changes white space and nothing else. */
class FormattingTest {
  private static final Pattern COMMENT =
      Pattern.compile("\"[^\"\\r\\n]*\"?|(//|#)[^\\r\\n]*|/\\*.*?(\\*/|\\z)", Pattern.DOTALL);

  static List<Path> files() throws IOException {
    return Texts.files();
  }

  @ParameterizedTest
  @MethodSource("files")
  void layingOutTwiceChangesNothingMore(Path file) throws IOException {
    var once = VnetFormatting.format(Files.readString(file));
    assertThat(VnetFormatting.format(once)).isEqualTo(once);
  }

  @ParameterizedTest
  @MethodSource("files")
  void theMeaningAndTheFindingsStay(Path file) throws IOException {
    var text = Files.readString(file);
    var before = Reading.text(text);
    var after = Reading.text(VnetFormatting.format(text));
    assertThat(Reading.network(after)).isEqualTo(Reading.network(before));
    // where a block was not closed the columns are the only hint, and these change
    if (!Reading.codes(before).contains("block-not-closed-before")) {
      assertThat(Reading.codes(after)).isEqualTo(Reading.codes(before));
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyCommentStaysInItsOrder(Path file) throws IOException {
    var text = Files.readString(file);
    assertThat(comments(VnetFormatting.format(text))).isEqualTo(comments(text));
  }

  @Test
  void theExamplesAreLaidOut() throws IOException {
    for (var file : files()) {
      if (file.toString().contains("/examples/")) {
        var text = Files.readString(file);
        assertThat(VnetFormatting.format(text)).as(file.toString()).isEqualTo(text);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void lineEndsAreTheFilesOwn(String end) throws IOException {
    for (var file : files()) {
      var text = Files.readString(file).replace("\n", end);
      var laidOut = VnetFormatting.format(text);
      assertThat(laidOut.replace(end, "")).as(file.toString()).doesNotContain("\n", "\r");
      assertThat(VnetFormatting.format(laidOut)).isEqualTo(laidOut);
    }
  }

  private static List<String> comments(String text) {
    return COMMENT
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .map(each -> each.replaceAll("\\s+", " ").trim())
        .toList();
  }
}
