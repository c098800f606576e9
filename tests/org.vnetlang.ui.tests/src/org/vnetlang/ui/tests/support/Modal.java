package org.vnetlang.ui.tests.support;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.function.Executable;

/** Dialogs that only return when somebody closes them. */
public final class Modal {
  private Modal() {}

  /** What somebody does in a dialog. */
  public interface Doing {
    void in(Shell shell) throws Throwable;
  }

  /**
   * Opens a dialog and does something in it; it is closed in any case.
   *
   * @param open what opens it, and returns once it is closed
   * @param title what its title holds
   */
  public static void run(Executable open, String title, Doing doing) throws Throwable {
    var failed = new Throwable[1];
    Display.getCurrent()
        .asyncExec(
            () -> {
              Shell shell = null;
              try {
                shell = Controls.shell(title);
                doing.in(shell);
              } catch (Throwable failure) {
                failed[0] = failure;
              } finally {
                if (shell != null && !shell.isDisposed()) {
                  shell.close();
                }
              }
            });
    open.execute();
    if (failed[0] != null) {
      throw failed[0];
    }
  }
}
