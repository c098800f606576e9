package org.vnetlang.ui.product;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.vnetlang.ui.VnetUi;
import org.vnetlang.ui.expectations.Editors;

/** Opens files once there is a window. */
final class Opening {
  private Opening() {}

  static void open(List<Path> files) {
    var display = PlatformUI.getWorkbench().getDisplay();
    display.asyncExec(() -> openNow(files));
  }

  private static void openNow(List<Path> files) {
    var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
    if (window == null) {
      window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }
    var page = window.getActivePage();
    var lost = new ArrayList<Path>();
    for (var file : files) {
      if (!Files.isRegularFile(file) || !opened(page, file)) {
        lost.add(file);
      }
    }
    if (!lost.isEmpty()) {
      var names = lost.stream().map(Path::toString).collect(Collectors.joining("\n"));
      MessageDialog.openError(
          window.getShell(), say("not-opened"), say("no-such-file") + "\n\n" + names);
    }
  }

  private static boolean opened(IWorkbenchPage page, Path file) {
    try {
      Editors.open(page, file.toUri());
      return true;
    } catch (CoreException unreadable) {
      VnetUi.log(file.toString(), unreadable);
      return false;
    }
  }

  private static String say(String key) {
    return VnetUi.say(Opening.class, key);
  }
}
