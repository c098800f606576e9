package org.vnetlang.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes a first file. */
@Command(
    name = "init",
    usageHelpWidth = 80,
    description = "Writes a first file; one that exists is never overwritten.",
    footer = {
      "",
      "Examples:",
      "  vnet init                        an empty network.vnet",
      "  vnet init xen-nat                xen-nat.vnet: two guests behind dom0",
      "  vnet init vmware-nat lab.vnet    the same for VMware Server, in lab.vnet"
    })
final class InitCommand implements Callable<Integer> {
  @ParentCommand private VnetCommand root;
  @Mixin private HelpOption help;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "TEMPLATE",
      descriptionKey = "template",
      completionCandidates = Template.Names.class,
      description = "What to begin with: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private String template = "empty";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILE",
      descriptionKey = "into",
      description = "The file to write, - for standard output (default: TEMPLATE.vnet).")
  private String file = "";

  @Override
  public Integer call() throws IOException {
    var speech = root.speech();
    var begun =
        Template.of(template)
            .orElseThrow(
                () ->
                    new Stop(
                        Exit.USAGE,
                        speech.say(
                            "unknown-template",
                            template,
                            String.join(", ", Template.Names.all()))));
    var content = begun.content(speech);
    if (file.equals("-")) {
      root.text(new String(content, StandardCharsets.UTF_8));
      return Exit.OK.code();
    }
    var name = file.isEmpty() ? begun.file() : file;
    try {
      Files.write(
          root.surroundings().folder().resolve(name), content, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException exists) {
      throw new Stop(Exit.CANNOT_CREATE, speech.say("exists", name));
    }
    root.line(speech.say("written", name));
    return Exit.OK.code();
  }
}
