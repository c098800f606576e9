package org.vnetlang.lang.tests;

import com.google.inject.Injector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.vnetlang.lang.VnetStandaloneSetup;
import org.vnetlang.lang.resolve.Resolutions;
import org.vnetlang.lang.validation.Checking;
import org.vnetlang.model.Network;

/** Reads files and texts in a plain Java process. */
public final class Reading {
  public static final Injector INJECTOR =
      new VnetStandaloneSetup().createInjectorAndDoEMFRegistration();

  private Reading() {}

  /** The resource of a text that is no file. */
  public static XtextResource text(String text) {
    return load(URI.createURI("memory:/test.vnet"), text.getBytes(StandardCharsets.UTF_8));
  }

  /** The resource of a file. */
  public static XtextResource file(Path file) throws IOException {
    return load(URI.createFileURI(file.toString()), Files.readAllBytes(file));
  }

  private static XtextResource load(URI uri, byte[] bytes) {
    var resource = (XtextResource) INJECTOR.getInstance(XtextResourceSet.class).createResource(uri);
    try {
      resource.load(
          new ByteArrayInputStream(bytes), Map.of(XtextResource.OPTION_ENCODING, "UTF-8"));
    } catch (IOException memory) {
      throw new AssertionError(memory);
    }
    return resource;
  }

  /** Codes of all findings. */
  public static List<String> codes(XtextResource resource) {
    return INJECTOR.getInstance(Checking.class).of(resource).stream()
        .map(problem -> problem.issue().code())
        .toList();
  }

  /** What it means. */
  public static Network network(XtextResource resource) {
    return INJECTOR.getInstance(Resolutions.class).of(resource).network();
  }
}
