package org.vnetlang.ui.editor.colour;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.jface.util.PropertyChangeEvent;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.IThemeManager;

/** The inks in the colours of the theme that is on. The theme owns the colours. */
public final class Palette implements IPropertyChangeListener {
  private final IThemeManager themes = PlatformUI.getWorkbench().getThemeManager();
  private final Runnable changed;

  /**
   * A palette, to be {@link #dispose}d.
   *
   * @param changed is called when any of the colours is another one
   */
  public Palette(Runnable changed) {
    this.changed = changed;
    themes.addPropertyChangeListener(this);
  }

  /** The colour of an ink. */
  public static Color color(Ink ink) {
    return registry().get(ink.id());
  }

  private static ColorRegistry registry() {
    return PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
  }

  /** An ink for the lexer. */
  TextAttribute attribute(Ink ink) {
    return new TextAttribute(color(ink), null, ink.style());
  }

  /** An ink for characters. */
  static StyleRange style(Ink ink, int offset, int length) {
    return new StyleRange(offset, length, color(ink), null, ink.style());
  }

  /** Does not listen any more. */
  public void dispose() {
    themes.removePropertyChangeListener(this);
  }

  @Override
  public void propertyChange(PropertyChangeEvent event) {
    if (event.getProperty().equals(IThemeManager.CHANGE_CURRENT_THEME)
        || Ink.isOurs(event.getProperty())) {
      changed.run();
    }
  }
}
