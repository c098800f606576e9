package org.vnetlang.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.vnetlang.lang.formatting.VnetFormatting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Lays files out. */
@Command(
    name = "fmt",
    usageHelpWidth = 80,
    description = "Lays files out; standard input is written to standard output.",
    footer = {
      "",
      "Examples:",
      "  vnet fmt *.vnet                  lay these files out in place",
      "  vnet fmt --check *.vnet          in a build: exit 1 if one is not laid out",
      "  vnet fmt --diff xen-nat.vnet     see what would change"
    })
final class FmtCommand implements Callable<Integer> {
  @ParentCommand private VnetCommand root;
  @Mixin private HelpOption help;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      descriptionKey = "files",
      description = ".vnet files, - for standard input (default: the only one of the folder).")
  private List<String> files = new ArrayList<>();

  @Option(names = "--check", description = "Write nothing; exit 1 if the layout would change.")
  private boolean check;

  @Option(names = "--diff", description = "Write nothing; print what would change.")
  private boolean diff;

  @Override
  public Integer call() throws Exception {
    boolean changed = false;
    for (var input : Input.find(files, root)) {
      changed |= format(input);
    }
    return (check && changed ? Exit.FOUND : Exit.OK).code();
  }

  private boolean format(Input input) throws IOException {
    var before = input.text(root);
    var after = VnetFormatting.format(before);
    boolean changes = !after.equals(before);
    if (diff) {
      root.text(UnifiedDiff.of(input.name(), before, after));
    } else if (check) {
      if (changes) {
        root.line(root.speech().say("not-formatted", input.name()));
      }
    } else if (input.stdin()) {
      root.text(after);
    } else if (changes) {
      replace(input.path().toRealPath(), after.getBytes(StandardCharsets.UTF_8));
      root.line(root.speech().say("formatted", input.name()));
    }
    return changes;
  }

  /** In one step: whoever is killed meanwhile has the old file or the new one. */
  private static void replace(Path file, byte[] bytes) throws IOException {
    var temporary = Files.createTempFile(file.getParent(), ".vnet-tmp-", "");
    try {
      Files.write(temporary, bytes);
      var old = Files.getFileAttributeView(file, PosixFileAttributeView.class);
      var fresh = Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
      if (old != null) {
        var attributes = old.readAttributes();
        if (!attributes.owner().equals(fresh.getOwner())) {
          fresh.setOwner(attributes.owner());
        }
        if (!attributes.group().equals(fresh.readAttributes().group())) {
          fresh.setGroup(attributes.group());
        }
        fresh.setPermissions(attributes.permissions());
      }
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
