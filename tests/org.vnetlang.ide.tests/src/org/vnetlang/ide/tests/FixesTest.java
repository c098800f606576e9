package org.vnetlang.ide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.vnetlang.ide.Cancel;
import org.vnetlang.ide.Document;
import org.vnetlang.ide.Edit;
import org.vnetlang.ide.Fix;
import org.vnetlang.ide.HighlightKind;
import org.vnetlang.ide.Marker;
import org.vnetlang.ide.Snapshot;
import org.vnetlang.ide.Sources;
import org.vnetlang.model.finding.Issue;

/** Quick fixes: each mends what it says, and nothing else is worse. */
class FixesTest {
  private static final double WANTED = 0.2;

  private static List<Path> cases() {
    var cases = new ArrayList<Path>(Texts.files("tests/corpus/issues"));
    cases.addAll(Texts.files("tests/corpus/broken"));
    return cases;
  }

  private static Map<String, Integer> codes(Snapshot snapshot) {
    var codes = new HashMap<String, Integer>();
    snapshot.markers().forEach(marker -> codes.merge(marker.code(), 1, Integer::sum));
    return codes;
  }

  private static List<String> comments(Snapshot snapshot) {
    return snapshot.highlights().stream()
        .filter(each -> each.kind() == HighlightKind.COMMENT)
        .map(each -> each.span().of(snapshot.document().text()).strip())
        .toList();
  }

  private static void assertMends(Path file, Snapshot before, Fix fix) {
    var edits = fix.edits().of(file.toUri());
    var after = Edit.apply(before.document().text(), edits);
    var as = file.getFileName() + ", " + fix.title() + ":\n" + after;
    var now = Desk.ENGLISH.read(new Document(file.toUri(), after, 2), Sources.NONE, Cancel.NEVER);
    var left = codes(now);
    var had = codes(before);
    assertThat(left.getOrDefault(fix.marker().code(), 0))
        .as(as)
        .isLessThan(had.get(fix.marker().code()));
    left.forEach((code, n) -> assertThat(n).as(as).isLessThanOrEqualTo(had.getOrDefault(code, 0)));
    assertThat(comments(now)).as(as).isEqualTo(comments(before));
    assertThat(fix.title()).isNotBlank();
  }

  @Test
  void mostCodesCanBeMendedAndNothingNewAppears() {
    var mended = new TreeSet<String>();
    for (var file : cases()) {
      var snapshot = Desk.file(file);
      for (Marker marker : snapshot.markers()) {
        var fixes = snapshot.fixes(marker);
        fixes.forEach(fix -> assertMends(file, snapshot, fix));
        if (!fixes.isEmpty()) {
          mended.add(marker.code());
        }
      }
    }
    var open = new TreeSet<String>();
    for (Issue issue : Issue.values()) {
      if (!mended.contains(issue.code())) {
        open.add(issue.code());
      }
    }
    double share = (double) mended.size() / Issue.values().length;
    System.out.printf(
        "quick fixes for %d of %d codes (%.0f %%); none for %s%n",
        mended.size(), Issue.values().length, 100 * share, open);
    assertThat(share).isGreaterThanOrEqualTo(WANTED);
  }

  @Test
  void everyCaseIsRead() {
    assertThat(cases()).hasSizeGreaterThan(200).allMatch(Files::isRegularFile);
  }
}
