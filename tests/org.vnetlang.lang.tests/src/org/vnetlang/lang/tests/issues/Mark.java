package org.vnetlang.lang.tests.issues;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A finding at a line: expected, if read from a comment, or found.
 *
 * @param file name below the case's folder
 * @param line from 1
 * @param code of the issue
 * @param marked the marked characters; an expectation may leave them open
 * @param mend what the marked characters are to be replaced with, the empty string for no offer; an
 *     expectation may leave it open
 */
record Mark(String file, int line, String code, Optional<String> marked, Optional<String> mend) {
  private static final Pattern COMMENT = Pattern.compile("(?://|#) ! (.*)");
  private static final Pattern ONE =
      Pattern.compile("([a-z0-9-]+)(?: \"(.*?)\")?(?: -> (?:none|\"(.*)\"))?");

  /** The expectations of a text. */
  static List<Mark> expected(String file, String text) {
    var marks = new ArrayList<Mark>();
    var lines = text.split("\r\n|\n|\r", -1);
    for (int i = 0; i < lines.length; i++) {
      var comment = COMMENT.matcher(lines[i]);
      if (comment.find()) {
        for (var part : comment.group(1).strip().split("; (?=[a-z])")) {
          var one = ONE.matcher(part.strip());
          if (!one.matches()) {
            throw new IllegalArgumentException(file + ":" + (i + 1) + ": " + part);
          }
          marks.add(mark(file, i + 1, part.strip(), one));
        }
      }
    }
    return marks;
  }

  private static Mark mark(String file, int line, String part, Matcher one) {
    var mend = Optional.ofNullable(one.group(3));
    return new Mark(
        file,
        line,
        one.group(1),
        Optional.ofNullable(one.group(2)),
        part.endsWith(" -> none") ? Optional.of("") : mend);
  }

  /** Whether the found mark is the one expected here. */
  boolean meets(Mark found) {
    return file.equals(found.file)
        && line == found.line
        && code.equals(found.code)
        && (marked.isEmpty() || marked.equals(found.marked))
        && (mend.isEmpty() || mend.equals(found.mend));
  }

  @Override
  public String toString() {
    return file
        + ":"
        + line
        + ": "
        + code
        + marked.map(text -> " \"" + text + "\"").orElse("")
        + mend.map(text -> text.isEmpty() ? " -> none" : " -> \"" + text + "\"").orElse("");
  }
}
