package org.vnetlang.sim.tests.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.vnetlang.plan.operation.CommandLine;
import org.vnetlang.plan.operation.LinkOperation;
import org.vnetlang.plan.operation.Operation;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.report.Learned;
import org.vnetlang.sim.report.Style;
import org.vnetlang.sim.report.Table;

/** A network namespace of the real kernel, in which commands are run and tables printed. */
final class Namespace {
  private static final String PROBE =
      "mount -t tmpfs none /run && mount -t sysfs none /sys && ip link add probe0 type veth peer"
          + " name probe1 && brctl addbr probe2 && ifconfig -a >/dev/null && command -v route arp"
          + " >/dev/null && iptables -t nat -L >/dev/null && iptables-save --version";

  private final Path folder;

  /**
   * One that uses a folder for its files; where there can be none, the test is skipped.
   *
   * @param folder an empty folder
   */
  Namespace(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    Ran probe = run(PROBE);
    assumeTrue(
        probe.exit() == 0 && probe.said().contains("nf_tables"),
        "no network namespace with veth, brctl, net-tools and iptables on nf_tables here: "
            + probe.said().strip());
  }

  /**
   * Printouts of real tools and exit codes.
   *
   * @param codes the exit code of each command
   * @param tables what was printed in the end
   */
  record Outcome(List<Integer> codes, Map<Table, String> tables) {}

  /**
   * Runs commands in a new namespace, waits until interfaces are as expected, and prints.
   *
   * @param commands shell commands; one that fails does not end the run
   * @param expected a model of the state they lead to
   * @param wanted what is to be printed
   */
  Outcome outcome(List<String> commands, Kernel expected, List<Table> wanted)
      throws IOException, InterruptedException {
    Path codes = folder.resolve("codes");
    var script = new StringBuilder("mount -t tmpfs none /run\nmount -t sysfs none /sys\n");
    script.append("sysctl -q -w net.ipv6.conf.default.accept_dad=0\n");
    commands.forEach(
        command -> script.append("%s 2>/dev/null\necho $? >>%s\n".formatted(command, codes)));
    script.append(settled(expected));
    wanted.forEach(
        table ->
            script.append("%s >%s\n".formatted(table.command(), folder.resolve(table.word()))));
    Files.deleteIfExists(codes);
    assertThat(run(script.toString()).said()).isEmpty();
    var printed = new LinkedHashMap<Table, String>();
    for (Table table : wanted) {
      printed.put(table, Files.readString(folder.resolve(table.word())));
    }
    return new Outcome(Files.readAllLines(codes).stream().map(Integer::valueOf).toList(), printed);
  }

  /** The command for an operation. A kernel numbers the other end of a pair first. */
  static String command(Operation operation) {
    return operation instanceof LinkOperation.AddPair pair
        ? "ip link add %s type veth peer name %s".formatted(pair.peer(), pair.device())
        : CommandLine.of(operation);
  }

  /** The kernel tells states and addresses of interfaces a moment later. */
  private static String settled(Kernel model) {
    String wanted = Table.IP_ADDR.print(model, Style.TODAY, Learned.NOTHING).text();
    return """
    i=0
    until [ "$(ip addr | grep -c 'state UP')" = %d ] && [ "$(ip addr | grep -c fe80)" = %d ]
    do
      i=$((i + 1))
      [ $i -lt 100 ] || break
      sleep 0.1
    done
    """
        .formatted(count(wanted, "state UP"), count(wanted, "fe80"));
  }

  private static long count(String text, String what) {
    return text.lines().filter(line -> line.contains(what)).count();
  }

  private record Ran(int exit, String said) {}

  private Ran run(String script) throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("script"), script);
    Path said = folder.resolve("said");
    Process process;
    try {
      process =
          new ProcessBuilder("unshare", "-mn", "sh", file.toString())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
    } catch (IOException absent) {
      return new Ran(1, absent.getMessage());
    }
    boolean ended = process.waitFor(120, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly();
    }
    assertThat(ended).as("the commands end").isTrue();
    return new Ran(process.exitValue(), Files.readString(said));
  }
}
