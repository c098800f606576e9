package org.vnetlang.ui.preferences;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;

/** What can be the name of a folder below a project. */
public final class OutputFolder {
  private OutputFolder() {}

  /** Whether a text is one or several names of folders, none of which leads up. */
  public static boolean plain(String text) {
    for (var name : text.split("/", -1)) {
      var status = ResourcesPlugin.getWorkspace().validateName(name, IResource.FOLDER);
      if (!status.isOK() || name.equals("..") || name.equals(".") || name.startsWith(".")) {
        return false;
      }
    }
    return true;
  }
}
