package org.vnetlang.ui;

import java.util.List;
import java.util.Locale;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Platform;
import org.vnetlang.model.text.Sentences;

/** What all parts of the user interface call each other by. */
public final class VnetUi {
  /** Symbolic name of the bundle; begins the ids of everything that it contributes. */
  public static final String ID = "org.vnetlang.ui";

  /** What the names of our files end in, without the dot. */
  public static final String EXTENSION = "vnet";

  private VnetUi() {}

  /** Whether this is a Vnet file, by its name. */
  public static boolean isVnet(IFile file) {
    return EXTENSION.equals(file.getFileExtension());
  }

  /**
   * A sentence of {@code ui.properties} beside a class, in the language of the window.
   *
   * @param beside a class in the package of the file
   */
  public static String say(Class<?> beside, String key, Object... arguments) {
    var texts = List.of(arguments).stream().map(String::valueOf).toList();
    return new Sentences(beside, "ui", Locale.getDefault()).say(key, texts);
  }

  /** Writes a mistake of ours into the error log. */
  public static void log(String what, Throwable mistake) {
    Platform.getLog(VnetUi.class).error(what, mistake);
  }
}
