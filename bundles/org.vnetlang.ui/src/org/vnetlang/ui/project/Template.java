package org.vnetlang.ui.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.vnetlang.ui.VnetUi;

/**
 * What a project or a file can begin with: the examples, packed into this bundle by its build, or
 * nearly nothing.
 *
 * @param name its name, and that of its main file
 * @param folder where the example stands below {@code examples}; empty for no example
 * @param others further files that the main one imports
 */
record Template(String name, String folder, List<String> others) {
  private static final String NOTHING = "";

  /** All of them, in the order in which they are offered. */
  static final List<Template> ALL =
      List.of(
          new Template("network", NOTHING, List.of()),
          example("tutorial", "xen-bridge"),
          example("tutorial", "xen-route"),
          example("tutorial", "xen-nat"),
          example("tutorial", "vmware-bridged"),
          example("tutorial", "vmware-host-only"),
          example("tutorial", "vmware-nat"),
          example("modern", "workshop"),
          example("modern", "lessons"),
          example("modern", "classroom", "classroom-defaults"),
          example("fleet", "fleet-100-compact"));

  private static Template example(String folder, String name, String... others) {
    return new Template(name, folder, List.of(others));
  }

  /** The names of its files, the main one first. */
  List<String> files() {
    var names = new ArrayList<>(List.of(name + ".vnet"));
    others.forEach(other -> names.add(other + ".vnet"));
    return names;
  }

  /** What people choose by. */
  String title() {
    return VnetUi.say(Template.class, "template." + name);
  }

  /** What it shows, in a sentence. */
  String about() {
    return VnetUi.say(Template.class, "template." + name + ".about");
  }

  /** Text of one of its files. */
  String text(String file) throws IOException {
    if (folder.equals(NOTHING)) {
      return "// " + VnetUi.say(Template.class, "template.network.text") + "\nvnet 1\n";
    }
    try (var in = Template.class.getResourceAsStream("/examples/" + folder + "/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
