package org.vnetlang.cli;

import java.util.List;
import java.util.Optional;
import org.vnetlang.headless.Checked;
import org.vnetlang.headless.VnetCompiler;
import org.vnetlang.lang.resolve.Nearest;
import org.vnetlang.model.Expectation;
import org.vnetlang.model.Party;
import org.vnetlang.model.Protocol;
import org.vnetlang.sim.expect.Attempt;
import org.vnetlang.sim.expect.Deciding;
import org.vnetlang.sim.expect.Members;
import org.vnetlang.sim.stage.Running;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What ping, trace and why have in common: {@code FROM TO [FILE] [--tcp PORT|--udp PORT]}. */
final class Question {
  @Parameters(
      index = "0",
      paramLabel = "FROM",
      descriptionKey = "from",
      description = "Who: a host, guest, machine, LAN, 'internet', a card (web.eth0), an address.")
  private String from;

  @Parameters(
      index = "1",
      paramLabel = "TO",
      descriptionKey = "to",
      description = "Who is to be reached, in the same words.")
  private String to;

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "FILE",
      descriptionKey = "file",
      description = "A .vnet file, - for standard input (default: the only one of the folder).")
  private String file = "";

  @Option(names = "--tcp", paramLabel = "PORT", description = "A TCP connection, no ping.")
  private Optional<Integer> tcp = Optional.empty();

  @Option(names = "--udp", paramLabel = "PORT", description = "A UDP datagram, no ping.")
  private Optional<Integer> udp = Optional.empty();

  /**
   * An answered question.
   *
   * @param checked the file
   * @param attempt the answer
   */
  record Answer(Checked checked, Attempt attempt) {}

  /** Starts the network and tries. */
  Answer ask(VnetCommand root) throws Exception {
    var input = Input.find(file, root);
    var reading = root.speech().say("reading", input.name());
    Checked checked =
        Progress.during(root, reading, () -> input.check(VnetCompiler.of(root.texts()), root));
    Running running = Running.started(checked.network());
    Party sender = party(running, from, root);
    Party receiver = party(running, to, root);
    if (sender.equals(receiver)) {
      throw new Stop(Exit.USAGE, root.speech().say("same-party"));
    }
    var reach =
        new Expectation.Reach(
            sender,
            true,
            receiver,
            port(root),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of());
    return new Answer(checked, new Deciding(running).decide(reach).attempts().get(0));
  }

  private static Party party(Running running, String word, VnetCommand root) {
    return Members.of(running, word)
        .map(member -> new Party(false, List.of(member)))
        .orElseThrow(
            () -> {
              var speech = root.speech();
              var hint =
                  Nearest.of(word, Members.words(running))
                      .map(near -> "; " + speech.say("did-you-mean", near));
              return new Stop(Exit.USAGE, speech.say("unknown-party", word) + hint.orElse(""));
            });
  }

  private Optional<Expectation.Port> port(VnetCommand root) {
    Optional<Integer> number = tcp.or(() -> udp);
    if (number.filter(port -> port < 1 || port > 65535).isPresent()) {
      throw new Stop(
          Exit.USAGE,
          root.speech()
              .say("bad-value", tcp.isPresent() ? "--tcp" : "--udp", number.get(), "1–65535"));
    }
    return number.map(
        port ->
            new Expectation.Port(tcp.isPresent() ? Protocol.TCP : Protocol.UDP, Optional.of(port)));
  }
}
