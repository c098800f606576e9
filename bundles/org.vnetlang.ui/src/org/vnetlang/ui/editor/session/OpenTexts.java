package org.vnetlang.ui.editor.session;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.vnetlang.ide.Sources;
import org.vnetlang.ui.VnetUi;

/**
 * Where the texts of other files come from: open editors first. A project is that of the workspace;
 * outside of it, the folder of the file.
 *
 * @param of the file that asks
 */
record OpenTexts(URI of) implements Sources {
  /** A folder outside may hold anything: more files than that are no project. */
  private static final int MOST = 1000;

  @Override
  public Optional<String> text(URI file) {
    return Sessions.of(file).map(Session::text);
  }

  @Override
  public List<URI> all() {
    var all = new TreeSet<URI>();
    all.add(of);
    for (var file : ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(of)) {
      collect(file, all);
    }
    if (all.size() == 1) {
      siblings(all);
    }
    return List.copyOf(all);
  }

  private static void collect(IFile of, TreeSet<URI> all) {
    try {
      of.getProject().accept((IResource each) -> collect(each, all));
    } catch (CoreException closed) {
      // nothing can be found in a project that is closed; the file itself is in the list already
      all.remove(null);
    }
  }

  private static boolean collect(IResource each, TreeSet<URI> all) {
    if (each instanceof IFile file && VnetUi.isVnet(file) && file.getLocationURI() != null) {
      all.add(file.getLocationURI());
    }
    return !each.isDerived();
  }

  private void siblings(TreeSet<URI> all) {
    try (var files = Files.list(Path.of(of).getParent())) {
      files
          .filter(each -> each.toString().endsWith("." + VnetUi.EXTENSION))
          .filter(Files::isRegularFile)
          .limit(MOST)
          .forEach(each -> all.add(each.toUri()));
    } catch (IOException
        | IllegalArgumentException
        | FileSystemNotFoundException
        | NullPointerException alone) {
      // not in a file system that can be listed: the file is alone
      all.add(of);
    }
  }
}
