package org.vnetlang.ui.expectations;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.vnetlang.headless.VnetCompiler;
import org.vnetlang.ui.Background;
import org.vnetlang.ui.VnetUi;
import org.vnetlang.ui.preferences.Settings;

/** Decides what one file expects, from the text in an editor or else from the disk. */
final class Deciding extends Background {
  private final URI uri;
  private final Function<URI, Optional<String>> open;
  private final BiConsumer<Deciding, Results.Result> publish;

  /**
   * The job for a file.
   *
   * @param open gives the text of a file that is open
   * @param publish takes what was decided
   */
  Deciding(
      URI uri, Function<URI, Optional<String>> open, BiConsumer<Deciding, Results.Result> publish) {
    super(VnetUi.say(Deciding.class, "deciding", name(uri)));
    this.uri = uri;
    this.open = open;
    this.publish = publish;
    setSystem(true);
    // a file without expectations has its end as well
    addJobChangeListener(
        new JobChangeAdapter() {
          @Override
          public void done(IJobChangeEvent event) {
            Results.tell();
          }
        });
  }

  /** Whether any file is being decided, or waits for it. */
  static boolean anywhere() {
    return Arrays.stream(getJobManager().find(FAMILY)).anyMatch(Deciding.class::isInstance);
  }

  /** The file of the workspace that stands there. */
  static Optional<IFile> file(URI uri) {
    var files = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(uri);
    return Arrays.stream(files).filter(IFile::exists).findFirst();
  }

  /** What people call it: where it is in the workspace, else on the disk. */
  static String name(URI uri) {
    return file(uri)
        .map(file -> file.getFullPath().makeRelative().toString())
        .orElseGet(uri::getPath);
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    try {
      decide(monitor);
    } catch (IOException gone) {
      Results.forget(uri);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError mistake) {
      // the builder says so at the file
      Results.forget(uri);
    }
    return Status.OK_STATUS;
  }

  private void decide(IProgressMonitor monitor) throws IOException {
    var disk = Path.of(uri);
    var settings = file(uri).map(file -> Settings.of(file.getProject())).orElse(Settings.general());
    var text = open.apply(uri).map(each -> each.getBytes(StandardCharsets.UTF_8));
    if (text.isEmpty() && Files.size(disk) > settings.largestFile()) {
      return;
    }
    var bytes = text.isPresent() ? text.get() : Files.readAllBytes(disk);
    var name = disk.getFileName().toString();
    var checked = VnetCompiler.of(settings.texts()).check(bytes, disk, name);
    if (!monitor.isCanceled()) {
      var own =
          Expected.of(checked, settings).stream()
              .filter(each -> each.judged().spot().file().equals(name))
              .toList();
      if (!monitor.isCanceled()) {
        publish.accept(this, new Results.Result(uri, name(uri), own));
      }
    }
  }
}
