package org.vnetlang.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * A file to begin with: an example of the tutorial, or nearly nothing.
 *
 * @param name its name on the command line
 */
record Template(String name) {
  private static final String NOTHING = "empty";

  /** The tutorial's six set-ups, and an empty file. */
  static final List<Template> ALL =
      List.of(
              NOTHING,
              "xen-bridge",
              "xen-route",
              "xen-nat",
              "vmware-bridged",
              "vmware-host-only",
              "vmware-nat")
          .stream()
          .map(Template::new)
          .toList();

  /** The names. */
  static final class Names implements Iterable<String> {
    static List<String> all() {
      return ALL.stream().map(Template::name).toList();
    }

    @Override
    public Iterator<String> iterator() {
      return all().iterator();
    }
  }

  static Optional<Template> of(String name) {
    return ALL.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** The name of the file it becomes, unless one is given. */
  String file() {
    return (name.equals(NOTHING) ? "network" : name) + ".vnet";
  }

  byte[] content(Speech speech) throws IOException {
    if (name.equals(NOTHING)) {
      return ("// " + speech.say("empty-file") + "\nvnet 1\n").getBytes(StandardCharsets.UTF_8);
    }
    try (InputStream stream =
        Template.class.getResourceAsStream("/examples/tutorial/" + name + ".vnet")) {
      return stream.readAllBytes();
    }
  }
}
