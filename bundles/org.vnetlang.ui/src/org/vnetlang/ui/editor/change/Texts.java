package org.vnetlang.ui.editor.change;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.runtime.CoreException;
import org.vnetlang.ui.VnetUi;
import org.vnetlang.ui.editor.session.Session;
import org.vnetlang.ui.editor.session.Sessions;

/** The texts of files, as editors hold them or as they are saved. */
public final class Texts {
  private Texts() {}

  /** The text of a file; nothing where it cannot be read. */
  public static Optional<String> of(URI uri) {
    var open = Sessions.of(uri).map(Session::text);
    return open.isPresent() ? open : saved(uri);
  }

  private static Optional<String> saved(URI uri) {
    try (var stream = EFS.getStore(uri).openInputStream(EFS.NONE, null)) {
      return Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (CoreException | IOException unreadable) {
      VnetUi.log(uri.toString(), unreadable);
      return Optional.empty();
    }
  }
}
