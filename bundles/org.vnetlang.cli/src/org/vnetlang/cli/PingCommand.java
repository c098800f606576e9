package org.vnetlang.cli;

import java.util.concurrent.Callable;
import org.vnetlang.sim.expect.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Pings somebody in the simulated network. */
@Command(
    name = "ping",
    usageHelpWidth = 80,
    description = "Pings somebody in the simulated network.",
    footer = {
      "",
      "Examples:",
      "  vnet ping brun internet                    in the only file of this folder",
      "  vnet ping office ayla lab.vnet --tcp 8080  a connection to a port"
    })
final class PingCommand implements Callable<Integer> {
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
      told.ping(answer.attempt());
      told.reason(answer.attempt(), answer.checked().hints());
    }
    return (answer.attempt().verdict() == Verdict.HOLDS ? Exit.OK : Exit.FOUND).code();
  }
}
