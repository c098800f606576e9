package org.vnetlang.ui.project;

import java.util.HashMap;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.vnetlang.headless.Diagnostic;
import org.vnetlang.ui.VnetUi;
import org.vnetlang.ui.preferences.Shown;

/** The markers of the builder. */
public final class Marks {
  /** Type of all our markers. */
  public static final String PROBLEM = VnetUi.ID + ".problem";

  /** Type of those that are about expectations, a kind of {@link #PROBLEM}. */
  public static final String EXPECTATION = VnetUi.ID + ".expectation";

  /** Attribute: the stable code, of an issue or of the cause for which a packet is lost. */
  public static final String CODE = "code";

  /** Attribute: why it matters. */
  public static final String WHY = "why";

  /** Attribute: what to write instead. */
  public static final String FIX = "fix";

  private Marks() {}

  /**
   * A marker that a file shall have.
   *
   * @param type its type
   * @param shown how it is shown
   * @param line from 1
   * @param offset first character, from 0
   * @param length how many characters
   * @param code the stable code
   * @param message what is wrong
   * @param why why it matters, or nothing
   * @param fix what to write instead, or nothing
   */
  record Mark(
      String type,
      Shown shown,
      int line,
      int offset,
      int length,
      String code,
      String message,
      String why,
      String fix) {

    static Mark of(Diagnostic found, Shown shown) {
      return new Mark(
          PROBLEM,
          shown,
          found.line(),
          found.offset(),
          found.length(),
          found.code(),
          found.message(),
          found.why(),
          found.fix());
    }

    /** A marker about the file as a whole. */
    static Mark ofFile(String code, String message) {
      return new Mark(PROBLEM, Shown.ERROR, 1, 0, 0, code, message, "", "");
    }
  }

  /** Gives a file these markers and no others of ours. */
  static void put(IFile file, List<Mark> marks) throws CoreException {
    var workspace = file.getWorkspace();
    workspace.run(
        monitor -> {
          if (file.exists()) {
            file.deleteMarkers(PROBLEM, true, IResource.DEPTH_ZERO);
            for (var mark : marks) {
              if (mark.shown() != Shown.IGNORE) {
                create(file, mark);
              }
            }
          }
        },
        workspace.getRuleFactory().markerRule(file),
        IWorkspace.AVOID_UPDATE,
        null);
  }

  private static void create(IFile file, Mark mark) throws CoreException {
    var attributes = new HashMap<String, Object>();
    attributes.put(IMarker.SEVERITY, mark.shown().marker());
    attributes.put(IMarker.MESSAGE, mark.message());
    attributes.put(IMarker.LINE_NUMBER, mark.line());
    attributes.put(IMarker.CHAR_START, mark.offset());
    attributes.put(IMarker.CHAR_END, mark.offset() + mark.length());
    attributes.put(CODE, mark.code());
    attributes.put(WHY, mark.why());
    attributes.put(FIX, mark.fix());
    file.createMarker(mark.type(), attributes);
  }
}
