package org.vnetlang.lang.tests.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vnetlang.lang.tests.Reading.INJECTOR;
import static org.vnetlang.lang.tests.Reading.codes;
import static org.vnetlang.lang.tests.Reading.network;
import static org.vnetlang.lang.tests.Reading.text;

import java.util.List;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vnetlang.lang.Limits;
import org.vnetlang.lang.resolve.Resolutions;
import org.vnetlang.lang.validation.Checking;

/** Texts that break an unguarded parser or its markers. */
class LimitsTest {

  private static List<String> markers(XtextResource resource) {
    return INJECTOR
        .getInstance(IResourceValidator.class)
        .validate(resource, CheckMode.ALL, CancelIndicator.NullImpl)
        .stream()
        .map(issue -> issue.getCode())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {257, 3_000, 100_000})
  void deepNestingIsAMarkerAndTheRestStays(int depth) {
    var deep = "host h runs xen 3.0 { " + "gest a { ".repeat(depth) + "}".repeat(depth) + " }\n";
    var resource = text(deep + "lan office 10.0.0.0/24\n");
    assertThat(codes(resource)).contains("nested-too-deep");
    assertThat(network(resource).lans()).hasSize(1);
  }

  @Test
  void nestingUpToTheLimitIsRead() {
    int depth = Limits.NESTING - 1;
    var text = "host h runs xen 3.0 { " + "gest a { ".repeat(depth) + "}".repeat(depth) + " }\n";
    assertThat(codes(text(text))).doesNotContain("nested-too-deep");
  }

  @Test
  void bracesInCommentsAndTextsDoNotCount() {
    var braces = "{".repeat(1000);
    var text = "// " + braces + "\n/* " + braces + " */\n# " + braces + "\nlan a 10.0.0.0/24\n";
    assertThat(codes(text(text))).isEmpty();
  }

  @Test
  void aHugeTextIsAMarkerAndIsNotRead() {
    var resource = text("lan a 10.0.0.0/24\n".repeat(Limits.FILE_BYTES / 18 + 2));
    assertThat(codes(resource)).containsExactly("file-too-large");
    assertThat(network(resource).lans()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\r", "lan a 10.0.0.0/24 {\r", "lna\r", "expect\r", "/*\r", "\r"})
  void anErrorBeforeALoneCarriageReturnAtTheEndStillHasItsMarker(String text) {
    var resource = text(text);
    assertThat(markers(resource)).hasSameSizeAs(codes(resource));
  }

  @Test
  void aByteOrderMarkIsWhiteSpace() {
    var resource = text("\ufefflan a 10.0.0.0/24\n");
    assertThat(markers(resource)).isEmpty();
    assertThat(network(resource).lans()).hasSize(1);
  }

  @Test
  void moreGuestsThanTheLimitAreRefused() {
    var resource =
        text("host h runs xen 3.0 { guest a[1 to 150000] { } guest b[1 to 150000] { } }");
    assertThat(INJECTOR.getInstance(Resolutions.class).of(resource).network().guests().count())
        .isLessThanOrEqualTo(Limits.GUESTS);
    assertThat(INJECTOR.getInstance(Checking.class).of(resource))
        .extracting(problem -> problem.issue().code())
        .contains("too-many-guests");
  }

  @Test
  void everyFindingIsOneMarkerAndNothingElseIs() {
    var resource = text("lna x\nhost h runs xen 3.0 { nic e on y = }\nexpect a can ping b\n");
    assertThat(markers(resource)).containsExactlyInAnyOrderElementsOf(codes(resource));
  }
}
