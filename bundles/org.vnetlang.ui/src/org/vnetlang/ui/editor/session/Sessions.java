package org.vnetlang.ui.editor.session;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.vnetlang.ui.VnetUi;

/** All texts that are open in editors. */
public final class Sessions {
  private static final List<Session> OPEN = new CopyOnWriteArrayList<>();

  static {
    ResourcesPlugin.getWorkspace()
        .addResourceChangeListener(Sessions::saved, IResourceChangeEvent.POST_CHANGE);
  }

  private Sessions() {}

  static void add(Session session) {
    OPEN.add(session);
  }

  static void remove(Session session) {
    OPEN.remove(session);
    if (of(session.uri()).isEmpty()) {
      Language.services().forget(session.uri());
    }
    changed(session);
  }

  /** The session of a file that is open. */
  public static Optional<Session> of(URI file) {
    return OPEN.stream().filter(each -> each.uri().equals(file)).findFirst();
  }

  /** All sessions. */
  public static List<Session> all() {
    return List.copyOf(OPEN);
  }

  /** Reads everything anew. */
  public static void refresh() {
    OPEN.forEach(Session::refresh);
  }

  /** A text changed: whoever imports it may have other markers now. */
  static void changed(Session changed) {
    for (var each : OPEN) {
      if (each != changed && !each.uri().equals(changed.uri())) {
        each.refresh();
      }
    }
  }

  private static void saved(IResourceChangeEvent event) {
    try {
      boolean[] ours = {false};
      event.getDelta().accept(each -> visit(each, ours));
      if (ours[0]) {
        refresh();
      }
    } catch (CoreException gone) {
      VnetUi.log(String.valueOf(event.getDelta()), gone);
    }
  }

  private static boolean visit(IResourceDelta delta, boolean[] ours) {
    boolean text =
        delta.getKind() != IResourceDelta.CHANGED
            || (delta.getFlags() & IResourceDelta.CONTENT) != 0;
    ours[0] |= text && VnetUi.EXTENSION.equals(delta.getResource().getFileExtension());
    return !ours[0];
  }
}
