package org.vnetlang.ui.tests.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Each test begins with an empty workspace and without editors, and fails if an error was logged
 * meanwhile; the first one also answers for the start of the workbench, the whole run for what came
 * between two tests or behind the last.
 */
public final class Workbench implements BeforeEachCallback, AfterEachCallback {
  private static final String ERROR = " 4 ";
  private static int read;

  /** The only window. */
  public static IWorkbenchWindow window() {
    return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
  }

  /** The only page. */
  public static IWorkbenchPage page() {
    return window().getPages()[0];
  }

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    watch(context);
    empty();
    window().getShell().forceActive();
    Pump.idle();
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    empty();
    Pump.idle();
    if (context.getExecutionException().isEmpty()) {
      expectNoErrors();
    }
  }

  private static void expectNoErrors() throws IOException {
    var errors = newErrors();
    if (!errors.isEmpty()) {
      throw new AssertionError("logged: " + String.join("\n", errors));
    }
  }

  /** What is logged between tests and behind the last one fails the whole run. */
  private static void watch(ExtensionContext context) {
    AutoCloseable end = Workbench::expectNoErrors;
    context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(Workbench.class))
        .getOrComputeIfAbsent(Workbench.class, once -> end, AutoCloseable.class);
  }

  private static void empty() throws Exception {
    for (var shell : Display.getCurrent().getShells()) {
      if (!shell.isDisposed() && shell != window().getShell() && shell.isVisible()) {
        shell.close();
      }
    }
    page().closeAllEditors(false);
    for (var project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
      Jobs.settle();
      project.delete(true, true, null);
    }
    Jobs.settle();
  }

  /** Entries of the error log since the last time, each with its trace. */
  private static List<String> newErrors() throws IOException {
    Path log = Platform.getLogFileLocation().toFile().toPath();
    var text = Files.exists(log) ? Files.readString(log, StandardCharsets.UTF_8) : "";
    var errors = new ArrayList<String>();
    // a log that grew too long begins anew
    for (var entry : text.substring(read > text.length() ? 0 : read).split("(?m)^!ENTRY ")) {
      if (entry.lines().findFirst().orElse("").contains(ERROR)) {
        errors.add(entry);
      }
    }
    read = text.length();
    return errors;
  }
}
