package org.vnetlang.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes a first file. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    usageHelpWidth = 80,
    description =
        "Writes a first file: xen-bridge, xen-route, xen-nat, vmware-bridged, vmware-host-only,"
            + " vmware-nat or empty.",
    footer = {"", "Example: vnet init xen-nat"})
final class InitCommand implements Callable<Integer> {
  /** The tutorial's six set-ups, and an empty file. */
  static final List<String> TEMPLATES =
      List.of(
          "empty",
          "xen-bridge",
          "xen-route",
          "xen-nat",
          "vmware-bridged",
          "vmware-host-only",
          "vmware-nat");

  @ParentCommand private VnetCommand root;

  @Parameters(
      arity = "0..1",
      paramLabel = "TEMPLATE",
      description = "What to begin with (default: ${DEFAULT-VALUE}).")
  private String template = "empty";

  @Override
  public Integer call() throws IOException {
    var speech = root.speech();
    if (!TEMPLATES.contains(template)) {
      throw new Stop(
          Exit.USAGE, speech.say("unknown-template", template, String.join(", ", TEMPLATES)));
    }
    var name = (template.equals("empty") ? "network" : template) + ".vnet";
    var path = root.surroundings().folder().resolve(name);
    try {
      Files.writeString(path, text(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException exists) {
      throw new Stop(Exit.CANNOT_CREATE, speech.say("exists", name));
    }
    root.surroundings().out().println(speech.say("written", name));
    return Exit.OK.code();
  }

  private String text() throws IOException {
    if (template.equals("empty")) {
      return "vnet 1\n";
    }
    try (var stream =
        InitCommand.class.getResourceAsStream("/examples/tutorial/" + template + ".vnet")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
