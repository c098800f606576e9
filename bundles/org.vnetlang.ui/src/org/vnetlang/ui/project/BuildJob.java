package org.vnetlang.ui.project;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.vnetlang.ui.Background;
import org.vnetlang.ui.VnetUi;
import org.vnetlang.ui.preferences.Settings;

/**
 * Checks and generates what changed in a project, one file after the other. What it is told while
 * it runs it does afterwards; what somebody cancels it does with the next change.
 */
public final class BuildJob extends Background {
  private static final Map<IProject, BuildJob> JOBS = new ConcurrentHashMap<>();

  private final IProject project;
  private final TreeSet<String> waiting = new TreeSet<>();
  private boolean all;
  private Optional<Memory> memory = Optional.empty();

  private BuildJob(IProject project) {
    super(VnetUi.say(BuildJob.class, "build", project.getName()));
    this.project = project;
  }

  /** The job of a project. */
  static BuildJob of(IProject project) {
    return JOBS.computeIfAbsent(project, BuildJob::new);
  }

  /** Drops what is known of a project and what waits for it. */
  static void forget(IProject project) {
    var job = JOBS.remove(project);
    if (job != null) {
      job.cancel();
    }
  }

  /** Builds all projects anew, as after a change of the settings. */
  public static void rebuild() {
    for (var project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
      if (VnetNature.has(project)) {
        of(project).everything();
      }
    }
  }

  /** Builds all files of the project. */
  void everything() {
    synchronized (this) {
      all = true;
    }
    schedule();
  }

  /** Builds these files, given by their paths in the project, and those that import them. */
  void changed(Collection<IPath> paths) {
    synchronized (this) {
      paths.forEach(path -> waiting.add(path.toString()));
    }
    schedule();
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    if (!VnetNature.has(project)) {
      JOBS.remove(project, this);
      return Status.OK_STATUS;
    }
    try {
      build(monitor);
    } catch (CoreException gone) {
      // the project was closed or deleted meanwhile: whoever opens it builds it
      return project.isAccessible() ? gone.getStatus() : Status.OK_STATUS;
    }
    return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
  }

  private void build(IProgressMonitor monitor) throws CoreException {
    var settings = Settings.of(project);
    var known = memory();
    var todo = new ArrayDeque<>(smallFirst(take(known, settings)));
    var progress = SubMonitor.convert(monitor, todo.size());
    while (!todo.isEmpty() && !monitor.isCanceled()) {
      var path = todo.pollFirst();
      progress.subTask(path);
      known.remember(path, new FileBuild(project, path, settings).run());
      progress.worked(1);
    }
    known.save(project);
    synchronized (this) {
      waiting.addAll(todo);
    }
  }

  /** A file that takes long is a large one: it comes last, so that the others do not wait. */
  private List<String> smallFirst(Collection<String> paths) {
    var sizes = new HashMap<String, Long>();
    for (var path : paths) {
      var disk = project.getFile(path).getLocation();
      sizes.put(path, disk == null ? 0 : disk.toFile().length());
    }
    return paths.stream()
        .sorted(Comparator.<String, Long>comparing(sizes::get).thenComparing(path -> path))
        .toList();
  }

  private Memory memory() {
    var known = memory.orElseGet(() -> Memory.load(project));
    memory = Optional.of(known);
    return known;
  }

  /** What is to be done: what changed, and what reads something that changed. */
  private TreeSet<String> take(Memory known, Settings settings) throws CoreException {
    var changed = new TreeSet<String>();
    boolean every;
    synchronized (this) {
      changed.addAll(waiting);
      waiting.clear();
      every = all || known.isEmpty();
      all = false;
    }
    if (!known.output().equals(settings.output())) {
      known.files().forEach(path -> new Generation(project, path, known.output()).clear());
      known.output(settings.output());
      every = true;
    }
    if (every) {
      changed.addAll(known.files());
      changed.addAll(files(settings));
    }
    var todo = new TreeSet<>(known.readers(changed));
    todo.removeIf(path -> path.startsWith(settings.output() + "/"));
    return todo;
  }

  private Collection<String> files(Settings settings) throws CoreException {
    var files = new TreeSet<String>();
    var output = project.getFolder(settings.output());
    project.accept(
        resource -> {
          if (resource instanceof IFile file && VnetUi.isVnet(file)) {
            files.add(file.getProjectRelativePath().toString());
          }
          return !resource.equals(output);
        });
    return files;
  }
}
