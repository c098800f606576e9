package org.vnetlang.lang.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vnetlang.lang.Limits;
import org.vnetlang.lang.resolve.Problems.At;
import org.vnetlang.lang.vnet.Size;
import org.vnetlang.lang.vnet.VnetPackage;
import org.vnetlang.model.finding.Issue;

/**
 * The members of an array: {@code web[1 to 3]} is web1, web2, web3; {@code web[01 to 03]} keeps the
 * padding.
 *
 * @param base the name as written
 * @param first number of the first member; 0 where there is no array
 * @param names the members' names; a thing that is no array has itself as its only member
 * @param array whether brackets were written
 */
record Members(String base, int first, List<String> names, boolean array) {

  private static final int LARGEST = 999_999_999;

  /**
   * Expands a name; a size that cannot be read is reported and counts as not written. Half-written
   * text may have no name yet.
   */
  static Members of(String name, Size size, Values values, Problems problems) {
    if (name == null) {
      return new Members("", 0, List.of(""), false);
    }
    if (size == null) {
      return new Members(name, 0, List.of(name), false);
    }
    var firstText = size.getFirst();
    var lastText = size.getLast();
    if (lastText == null && firstText != null && firstText.contains("..")) {
      int dots = firstText.indexOf("..");
      var words = firstText.substring(0, dots) + " to " + firstText.substring(dots + 2);
      problems.mend(
          Issue.RANGE_NEEDS_TO,
          At.of(size, VnetPackage.Literals.SIZE__FIRST),
          words,
          firstText,
          firstText.substring(0, dots),
          firstText.substring(dots + 2));
      lastText = firstText.substring(dots + 2);
      firstText = firstText.substring(0, dots);
    }
    var first = values.number(At.of(size, VnetPackage.Literals.SIZE__FIRST), firstText, 0, LARGEST);
    var last = values.number(At.of(size, VnetPackage.Literals.SIZE__LAST), lastText, 0, LARGEST);
    if (first.isPresent() && lastText == null) {
      problems.mend(
          Issue.ARRAY_WITHOUT_END,
          At.of(size, VnetPackage.Literals.SIZE__FIRST),
          "1 to " + firstText,
          name,
          firstText);
      last = first;
      first = Optional.of(1);
      firstText = "1";
    }
    if (first.isEmpty() || last.isEmpty()) {
      return new Members(name, 1, List.of(name + 1), true);
    }
    return counted(name, size, problems, firstText, first.get(), last.get());
  }

  private static Members counted(
      String name, Size size, Problems problems, String firstText, int first, int last) {
    if (last < first) {
      problems.report(Issue.ARRAY_REVERSED, size, name, first, last);
      return new Members(name, first, List.of(name + firstText), true);
    }
    if (last - first >= Limits.GUESTS) {
      problems.report(Issue.ARRAY_TOO_LARGE, size, name, last - first + 1, Limits.GUESTS);
      return new Members(name, first, List.of(name + firstText), true);
    }
    var names = new ArrayList<String>(last - first + 1);
    for (int number = first; number <= last; number++) {
      var digits = Integer.toString(number);
      boolean padded = firstText.startsWith("0") && digits.length() < firstText.length();
      names.add(name + (padded ? "0".repeat(firstText.length() - digits.length()) : "") + digits);
    }
    return new Members(name, first, names, true);
  }

  /** The same members with another name in front: guests of an array of hosts. */
  Members within(String host) {
    return new Members(
        host + "-" + base, first, names.stream().map(name -> host + "-" + name).toList(), array);
  }

  /** Names of the members with numbers {@code from} to {@code to}; numbers outside are left out. */
  List<String> slice(int from, int to) {
    int low = Math.max(from - first, 0);
    int high = Math.min(to - first + 1, names.size());
    return low < high ? names.subList(low, high) : List.of();
  }
}
