package org.vnetlang.ui.editor.colour;

import java.util.Locale;
import org.eclipse.swt.SWT;
import org.vnetlang.ide.HighlightKind;
import org.vnetlang.ui.VnetUi;

/** What a kind of characters is written in. The colours themselves stand in the themes. */
public enum Ink {
  KEYWORD(SWT.BOLD),
  EXPECTATION(SWT.BOLD),
  NETWORK(SWT.NORMAL),
  HOST(SWT.NORMAL),
  GUEST(SWT.NORMAL),
  ADDRESS(SWT.NORMAL),
  MAC(SWT.NORMAL),
  NUMBER(SWT.NORMAL),
  PLATFORM(SWT.ITALIC),
  STRING(SWT.NORMAL),
  COMMENT(SWT.NORMAL),
  UNKNOWN(SWT.NORMAL),
  /** The letters of values that stand beside the text. */
  MINING(SWT.ITALIC),
  HOLDS(SWT.NORMAL),
  FAILS(SWT.NORMAL);

  private static final String PREFIX = VnetUi.ID + ".color.";

  private final int style;

  Ink(int style) {
    this.style = style;
  }

  /** The ink of a kind. */
  public static Ink of(HighlightKind kind) {
    return switch (kind) {
      case KEYWORD -> KEYWORD;
      case EXPECTATION, STORY -> EXPECTATION;
      case NETWORK, NIC -> NETWORK;
      case HOST, MACHINE -> HOST;
      case GUEST, TEMPLATE -> GUEST;
      case ADDRESS -> ADDRESS;
      case MAC -> MAC;
      case NUMBER -> NUMBER;
      case PLATFORM_WORD, VALUE -> PLATFORM;
      case STRING -> STRING;
      case COMMENT -> COMMENT;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /** The id of its colour in the themes. */
  public String id() {
    return PREFIX + name().toLowerCase(Locale.ROOT);
  }

  /** Whether a property of the theme is the colour of any. */
  public static boolean isOurs(String property) {
    return property.startsWith(PREFIX);
  }

  /** {@link SWT#BOLD}, {@link SWT#ITALIC} or {@link SWT#NORMAL}. */
  int style() {
    return style;
  }
}
