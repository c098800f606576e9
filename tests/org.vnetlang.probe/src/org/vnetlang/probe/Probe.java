package org.vnetlang.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

/**
 * Waits for editors, types into the first one and saves it, writes a report, ends the workbench.
 * System properties: {@code vnet.probe.report} the report's file, {@code vnet.probe.editors} how
 * many editors to wait for, {@code vnet.probe.open} a file to open first, {@code vnet.probe.type}
 * what to put before the text.
 */
public final class Probe implements IStartup {
  private static final long PATIENCE_NANOS = 60_000_000_000L;
  private static final int STEP_MILLIS = 100;

  private final Properties report = new Properties();
  private long end;

  @Override
  public void earlyStartup() {
    if (System.getProperty("vnet.probe.report") != null) {
      end = System.nanoTime() + PATIENCE_NANOS;
      Display.getDefault().asyncExec(this::begin);
    }
  }

  private static IWorkbenchPage page() {
    return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
  }

  private void begin() {
    var file = System.getProperty("vnet.probe.open");
    if (file != null) {
      try {
        IDE.openEditorOnFileStore(page(), EFS.getStore(Path.of(file).toUri()));
      } catch (CoreException unopened) {
        report.setProperty("failed", unopened.toString());
      }
    }
    int wanted = Integer.getInteger("vnet.probe.editors", 1);
    when(() -> page().getEditorReferences().length >= wanted, this::look);
  }

  /** Goes on once something is the case, or the patience ends. */
  private void when(BooleanSupplier condition, Runnable then) {
    if (condition.getAsBoolean() || System.nanoTime() > end) {
      then.run();
    } else {
      Display.getCurrent().timerExec(STEP_MILLIS, () -> when(condition, then));
    }
  }

  private void look() {
    var editors = page().getEditorReferences();
    report.setProperty("titles", join(editors, IEditorReference::getTitle));
    report.setProperty("editors", join(editors, IEditorReference::getId));
    report.setProperty("perspective", page().getPerspective().getId());
    report.setProperty(
        "product", Platform.getProduct() == null ? "" : Platform.getProduct().getId());
    report.setProperty("workspace", String.valueOf(Platform.getInstanceLocation().getURL()));
    report.setProperty(
        "icons",
        Arrays.stream(page().getWorkbenchWindow().getShell().getImages())
            .map(image -> String.valueOf(image.getBounds().width))
            .collect(Collectors.joining(",")));
    var text = System.getProperty("vnet.probe.type");
    if (text != null && editors.length > 0) {
      type(editors[0], text);
    }
    Display.getCurrent().timerExec(STEP_MILLIS * 10, this::finish);
  }

  private static String join(IEditorReference[] editors, Function<IEditorReference, String> part) {
    return Arrays.stream(editors).map(part).collect(Collectors.joining(","));
  }

  private void type(IEditorReference reference, String text) {
    if (reference.getEditor(true) instanceof ITextEditor editor) {
      page().activate(editor);
      var document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
      document.set(text + document.get());
      report.setProperty("dirty", String.valueOf(editor.isDirty()));
      editor.doSave(null);
      report.setProperty("saved", String.valueOf(!editor.isDirty()));
    }
  }

  private void finish() {
    try {
      var file = Path.of(System.getProperty("vnet.probe.report"));
      picture(Path.of(file + ".png"));
      try (var out = Files.newBufferedWriter(Path.of(file + ".part"))) {
        report.store(out, null);
      }
      Files.move(Path.of(file + ".part"), file);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    } finally {
      PlatformUI.getWorkbench().close();
    }
  }

  private static void picture(Path file) {
    var display = Display.getCurrent();
    var image = new Image(display, display.getBounds().width, display.getBounds().height);
    var gc = new GC(display);
    gc.copyArea(image, 0, 0);
    gc.dispose();
    var loader = new ImageLoader();
    loader.data = new ImageData[] {image.getImageData()};
    image.dispose();
    loader.save(file.toString(), SWT.IMAGE_PNG);
  }
}
