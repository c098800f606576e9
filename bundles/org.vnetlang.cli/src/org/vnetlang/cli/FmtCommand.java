package org.vnetlang.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.vnetlang.lang.formatting.VnetFormatting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Lays a file out. */
@Command(
    name = "fmt",
    mixinStandardHelpOptions = true,
    usageHelpWidth = 80,
    description = "Lays a file out; standard input is written to standard output.",
    footer = {"", "Example: vnet fmt --check xen-nat.vnet"})
final class FmtCommand implements Callable<Integer> {
  @ParentCommand private VnetCommand root;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "A .vnet file, - for standard input (default: the only one of the folder).")
  private String file = "";

  @Option(names = "--check", description = "Write nothing; exit 1 if the layout would change.")
  private boolean check;

  @Option(names = "--diff", description = "Write nothing; print what would change.")
  private boolean diff;

  @Override
  public Integer call() throws Exception {
    var input = Input.find(file, root);
    var before = input.text(root);
    var after = VnetFormatting.format(before);
    var out = root.surroundings().out();
    boolean same = after.equals(before);
    if (diff) {
      UnifiedDiff.lines(input.name(), before, after).forEach(out::println);
      return (check && !same ? Exit.FOUND : Exit.OK).code();
    }
    if (check) {
      if (!same) {
        root.surroundings()
            .err()
            .println("vnet: " + root.speech().say("not-formatted", input.name()));
      }
      return (same ? Exit.OK : Exit.FOUND).code();
    }
    if (input.stdin()) {
      out.print(after);
    } else if (!same) {
      var temporary =
          Files.createTempFile(input.path().toAbsolutePath().getParent(), ".vnet-tmp-", "");
      Files.write(temporary, after.getBytes(StandardCharsets.UTF_8));
      Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(input.path()));
      Files.move(
          temporary,
          input.path().toRealPath(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      root.surroundings().err().println(root.speech().say("formatted", input.name()));
    }
    return Exit.OK.code();
  }
}
