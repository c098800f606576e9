package org.vnetlang.ide.layout;

import java.util.List;
import org.vnetlang.ide.Edit;
import org.vnetlang.ide.text.Gaps;
import org.vnetlang.lang.formatting.VnetFormatting;

/** Lays texts out. */
public final class Formatter {
  private Formatter() {}

  /** What lays the text out, white space by white space; nothing where it is laid out already. */
  public static List<Edit> edits(String text) {
    return Gaps.edits(text, VnetFormatting.format(text));
  }
}
