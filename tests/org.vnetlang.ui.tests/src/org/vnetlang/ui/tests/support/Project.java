package org.vnetlang.ui.tests.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.vnetlang.ui.project.Marks;
import org.vnetlang.ui.project.VnetNature;

/**
 * A project of the workspace, for a test.
 *
 * @param project the project
 */
public record Project(IProject project) {

  /** A new project with the nature. */
  public static Project vnet(String name) throws CoreException {
    var made = plain(name);
    VnetNature.set(made.project, true);
    return made;
  }

  /** A new project without it. */
  public static Project plain(String name) throws CoreException {
    var project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
    project.create(null);
    project.open(null);
    return new Project(project);
  }

  /** Saves a file, new or not, in the folders that its path names. */
  public IFile save(String path, String text) throws CoreException {
    return save(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The same with bytes that need not be text. */
  public IFile save(String path, byte[] bytes) throws CoreException {
    var file = project.getFile(path);
    if (file.getParent() instanceof IFolder folder && !folder.exists()) {
      folder.create(true, true, null);
    }
    var content = new ByteArrayInputStream(bytes);
    if (file.exists()) {
      file.setContents(content, true, false, null);
    } else {
      file.create(content, true, null);
    }
    return file;
  }

  /** An example of the repository. */
  public static String example(String path) throws IOException {
    return Files.readString(Path.of(System.getProperty("vnet.root"), "examples", path));
  }

  /** Whether a file is there, as far as the workspace knows. */
  public boolean has(String path) {
    return project.getFile(path).exists();
  }

  /** The text of a file. */
  public String text(String path) throws Exception {
    try (var in = project.getFile(path).getContents(true)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The markers of a file once everything is built. */
  public List<IMarker> markers(String path) throws CoreException {
    Jobs.settle();
    return Arrays.asList(
        project.getFile(path).findMarkers(Marks.PROBLEM, true, IResource.DEPTH_ZERO));
  }

  /** The codes of these markers, sorted. */
  public List<String> codes(String path) throws CoreException {
    return markers(path).stream().map(each -> each.getAttribute(Marks.CODE, "")).sorted().toList();
  }
}
