package org.vnetlang.cli;

import java.util.concurrent.Callable;
import org.vnetlang.sim.expect.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Says why somebody cannot reach somebody, and what to do about it. */
@Command(
    name = "why",
    usageHelpWidth = 80,
    description = "Says why somebody cannot reach somebody, and what to do about it.",
    footer = {"", "Examples:", "  vnet why office brun", "  vnet why db internet lab.vnet"})
final class WhyCommand implements Callable<Integer> {
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
      told.why(answer.attempt(), answer.checked().hints());
    }
    return (answer.attempt().verdict() == Verdict.HOLDS ? Exit.OK : Exit.FOUND).code();
  }
}
