package org.vnetlang.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Says what is wrong with a file. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    usageHelpWidth = 80,
    description = "Says what is wrong with a file and everything it imports.",
    footer = {"", "Example: vnet check xen-nat.vnet"})
final class CheckCommand implements Callable<Integer> {
  @ParentCommand private VnetCommand root;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "A .vnet file, - for standard input (default: the only one of the folder).")
  private String file = "";

  @Option(names = "--json", description = "Print the result as JSON (docs/schema/check.json).")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    var input = Input.find(file, root);
    var checked = Progress.during(root, input.name(), () -> input.check(root));
    var out = root.surroundings().out();
    if (json) {
      out.println(Json.check(checked));
    } else {
      new Report(root).print(checked);
      if (checked.diagnostics().isEmpty()) {
        out.println(root.speech().say("fine"));
      }
      if (checked.expectations() > 0) {
        out.println(root.speech().say("expectations", checked.expectations()));
      }
    }
    return (checked.hasErrors() ? Exit.FOUND : Exit.OK).code();
  }
}
