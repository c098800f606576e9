package org.vnetlang.gen.sxp;

import java.util.ArrayList;
import java.util.List;
import org.vnetlang.gen.Ascii;
import org.vnetlang.gen.Reading;
import org.vnetlang.gen.sxp.Sxp.Group;
import org.vnetlang.gen.sxp.Sxp.Word;

/**
 * Reads a sequence of lists, stricter than xend's sxp.py: a word outside a list, which xend passes
 * over in silence, is refused, and so are quotes inside a bare word, unknown escapes and everything
 * that is not printable ASCII.
 */
public final class SxpReader {
  /** Deepest nesting; xend-api-server of Xen 3.0.4, the deepest key there is, has three. */
  private static final int DEEPEST = 8;

  /** What ends a bare word besides white space, or must not be in it. */
  private static final String SIGNS = "{}()<>[]!;#'\"";

  private final String text;
  private int at;
  private int line = 1;

  private SxpReader(String text) {
    this.text = text;
  }

  /** All lists of the text, in order. */
  public static Reading<List<Group>> read(String text) {
    try {
      return new Reading.Read<>(new SxpReader(text).file());
    } catch (Refusal refusal) {
      return new Reading.Refused<>(refusal.line(), refusal.getMessage());
    }
  }

  private List<Group> file() throws Refusal {
    var groups = new ArrayList<Group>();
    for (skip(); at < text.length(); skip()) {
      if (text.charAt(at) != '(') {
        throw new Refusal(line, "Outside a list stands " + shown() + ".");
      }
      groups.add(group(1));
    }
    return List.copyOf(groups);
  }

  private Group group(int depth) throws Refusal {
    if (depth > DEEPEST) {
      throw new Refusal(line, "Lists are nested more than " + DEEPEST + " deep.");
    }
    at++;
    var items = new ArrayList<Sxp>();
    for (skip(); at < text.length(); skip()) {
      char c = text.charAt(at);
      if (c == ')') {
        at++;
        return new Group(items);
      }
      items.add(c == '(' ? group(depth + 1) : new Word(c == '\'' || c == '"' ? quoted() : bare()));
      if (at < text.length() && " \t\n()#".indexOf(text.charAt(at)) < 0) {
        throw new Refusal(line, "A blank is expected before " + shown() + ".");
      }
    }
    throw new Refusal(line, "A list is not closed.");
  }

  private String quoted() throws Refusal {
    char quote = text.charAt(at);
    int start = at + 1;
    int end = start;
    while (end < text.length() && text.charAt(end) != quote) {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    if (end >= text.length()) {
      throw new Refusal(line, "A text in quotes does not end.");
    }
    at = end + 1;
    return Escapes.decoded(text.substring(start, end), line);
  }

  private String bare() throws Refusal {
    int start = at;
    while (at < text.length() && partOfWord(text.charAt(at))) {
      at++;
    }
    if (start == at) {
      throw new Refusal(line, "No word begins with " + shown() + ".");
    }
    return text.substring(start, at);
  }

  private static boolean partOfWord(char c) {
    return c > ' ' && c <= '~' && SIGNS.indexOf(c) < 0;
  }

  private void skip() throws Refusal {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '#') {
        comment();
      } else if (c == ' ' || c == '\t' || c == '\n') {
        line += c == '\n' ? 1 : 0;
        at++;
      } else {
        return;
      }
    }
  }

  private void comment() throws Refusal {
    int end = text.indexOf('\n', at);
    end = end < 0 ? text.length() : end;
    if (!Ascii.printable(text.substring(at, end).replace('\t', ' '))) {
      throw new Refusal(line, "A comment holds a character that is not printable ASCII.");
    }
    at = end;
  }

  private String shown() {
    return Ascii.shown(text.substring(at, at + 1));
  }
}
