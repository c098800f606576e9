package org.vnetlang.cli;

import java.util.concurrent.Callable;
import org.vnetlang.sim.expect.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Shows a packet's way hop by hop, there and back. */
@Command(
    name = "trace",
    usageHelpWidth = 80,
    description = "Shows a packet's way hop by hop, there and back.",
    footer = {
      "",
      "Examples:",
      "  vnet trace brun internet",
      "  vnet trace office ayla lab.vnet --tcp 8080"
    })
final class TraceCommand implements Callable<Integer> {
  @ParentCommand private VnetCommand root;
  @Mixin private HelpOption help;
  @Mixin private Question question;

  @Option(names = "--json", description = "Print the result as JSON (docs/schema/trace.json).")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    var answer = question.ask(root);
    if (json) {
      root.surroundings().out().print(WalkJson.of(answer.attempt(), root.texts()));
    } else {
      var told = new Told(root);
      told.way(answer.attempt());
      told.reason(answer.attempt(), answer.checked().hints());
    }
    return (answer.attempt().verdict() == Verdict.HOLDS ? Exit.OK : Exit.FOUND).code();
  }
}
