package org.vnetlang.ui.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.vnetlang.headless.Change;
import org.vnetlang.headless.Changes;
import org.vnetlang.headless.Generated;
import org.vnetlang.headless.Manifest;
import org.vnetlang.headless.Output;
import org.vnetlang.headless.OutputFault;
import org.vnetlang.headless.TargetFile;
import org.vnetlang.model.Host;
import org.vnetlang.model.Network;
import org.vnetlang.ui.VnetUi;
import org.vnetlang.ui.preferences.Shown;
import org.vnetlang.ui.project.Marks.Mark;

/**
 * What is generated from one file: a folder of its own below the project's output folder, called
 * like the file. The rules of the output folder are those of the command line: files that somebody
 * edited stop it, files that the network no longer has are removed.
 */
final class Generation {
  private static final int SHOWN = 3;

  private final IProject project;
  private final IFolder top;
  private final IFolder folder;

  /**
   * The output of a file.
   *
   * @param path the file, in the project
   * @param output the project's output folder
   */
  Generation(IProject project, String path, String output) {
    this.project = project;
    this.top = project.getFolder(output);
    this.folder = top.getFolder(path.substring(0, path.length() - ".vnet".length()));
  }

  /** Generates; what cannot be done is said at the file. */
  List<Mark> run(Network network) {
    var generated = Generated.of(network, Set.of());
    var marks = new ArrayList<Mark>();
    if (!generated.uncovered().isEmpty()) {
      marks.add(uncovered(generated.uncovered()));
    }
    if (generated.files().isEmpty()) {
      clear();
    } else {
      marks.addAll(write(generated.files()));
    }
    return marks;
  }

  /** Hosts whose product nothing is written for are named, or one would look for their files. */
  private static Mark uncovered(List<Host> hosts) {
    var names = hosts.stream().limit(SHOWN).map(Host::name).collect(Collectors.joining(", "));
    var more = hosts.size() > SHOWN ? ", \u2026" : "";
    return new Mark(
        Marks.PROBLEM,
        Shown.INFO,
        1,
        0,
        0,
        "not-generated",
        say("not-generated", names + more),
        "",
        "");
  }

  /** Removes what was generated and nobody edited. */
  void clear() {
    var location = folder.getLocation();
    if (location != null && Files.isDirectory(location.toPath(), LinkOption.NOFOLLOW_LINKS)) {
      write(List.of());
    }
  }

  private List<Mark> write(List<TargetFile> files) {
    var location = folder.getLocation();
    if (location == null || throughLink()) {
      return List.of(Mark.ofFile("output-link", say("output-link", top.getName())));
    }
    try {
      var changes = new Output(location.toPath()).apply(files, Set.of(), false);
      if (files.isEmpty()) {
        prune(location.toPath());
      }
      show();
      return changes.conflict() ? List.of(conflict(changes)) : List.of();
    } catch (OutputFault fault) {
      return List.of(Mark.ofFile("output-" + fault.kind().name().toLowerCase(), say(fault)));
    } catch (IOException full) {
      return List.of(Mark.ofFile("output-unusable", say("unusable", full.getMessage())));
    } catch (CoreException unseen) {
      return project.isAccessible()
          ? List.of(Mark.ofFile("output-unusable", say("unusable", unseen.getMessage())))
          : List.of();
    }
  }

  /** A project that came from elsewhere may hold links: nothing is written through one. */
  private boolean throughLink() {
    for (IResource each = folder; each != project; each = each.getParent()) {
      if (each.isLinked() || Files.isSymbolicLink(each.getLocation().toPath())) {
        return true;
      }
    }
    return false;
  }

  /** Removes folders that hold nothing but our own notes, up to the output folder. */
  private void prune(Path folder) throws IOException {
    var end = top.getLocation().toPath().getParent();
    for (var each = folder; !each.equals(end); each = each.getParent()) {
      List<Path> left;
      try (var list = Files.list(each)) {
        left = list.toList();
      }
      if (!left.stream().allMatch(Generation::note)) {
        return;
      }
      for (var note : left) {
        Files.delete(note);
      }
      Files.delete(each);
    }
  }

  private static boolean note(Path file) {
    var name = file.getFileName().toString();
    return name.equals(Manifest.NAME) || name.startsWith(".vnet-");
  }

  private void show() throws CoreException {
    if (!project.isAccessible()) {
      return;
    }
    top.refreshLocal(IResource.DEPTH_INFINITE, null);
    if (top.exists() && !top.isDerived()) {
      top.setDerived(true, null);
    }
  }

  private static Mark conflict(Changes changes) {
    var edited =
        changes.list().stream()
            .filter(each -> each.kind() == Change.Kind.CONFLICT)
            .map(Change::path)
            .toList();
    var names = edited.stream().limit(SHOWN).collect(Collectors.joining(", "));
    var more = edited.size() > SHOWN ? ", \u2026" : "";
    return Mark.ofFile("output-conflict", say("output-conflict", names + more));
  }

  private static String say(OutputFault fault) {
    return switch (fault.kind()) {
      case BUSY -> say("busy");
      case OUTSIDE -> say("outside", fault.path());
      case BLOCKED -> say("blocked", fault.path());
      case COLLISION -> say("collision", fault.path());
      case UNUSABLE -> say("unusable", fault.path());
    };
  }

  private static String say(String key, Object... arguments) {
    return VnetUi.say(Generation.class, key, arguments);
  }
}
