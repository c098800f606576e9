package org.vnetlang.lang.tests.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.vnetlang.model.NicRef;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.stage.Running;

/** Builds networks from namespaces of the real kernel, each in a folder of its own. */
final class Laboratory {
  private static final String PROBE =
      """
      set -e
      mount -t tmpfs none /run
      ip netns add probe
      ip link add one type bridge forward_delay 0 stp_state 0
      ip link add two type veth peer name eth0 netns probe address 02:00:00:00:00:01
      ip netns exec probe brctl addbr xenbr0
      ip netns exec probe iptables -A FORWARD -m physdev --physdev-in x -j ACCEPT
      ip netns exec probe iptables-save --version | grep nf_tables
      ip netns exec probe ls /proc/sys/net/bridge/bridge-nf-call-iptables
      command -v ping || command -v busybox
      """;

  private static final long SECONDS = 120;

  private Laboratory() {}

  /** Where networks cannot be built, the test is skipped. */
  static void assume(Path folder) throws IOException, InterruptedException {
    assume(folder, PROBE, "namespaces with veth, bridges, brctl, iptables on nf_tables and ping");
  }

  /** Where a DHCP server or client is missing too. */
  static void assumeDhcp(Path folder) throws IOException, InterruptedException {
    assume(folder, PROBE + Served.PROBE, "namespaces, ISC dhcpd and busybox with udhcpc");
  }

  private static void assume(Path folder, String script, String what)
      throws IOException, InterruptedException {
    Files.writeString(folder.resolve("main"), script);
    Ran probe = run(folder);
    assumeTrue(probe.exit() == 0, "no " + what + " here: " + probe.said().strip());
  }

  /** The model's network, built from namespaces: all differences. */
  static List<String> differences(Path folder, Running model)
      throws IOException, InterruptedException {
    var script = new Script(model);
    for (Map.Entry<String, String> file : script.files().entrySet()) {
      Path written = Files.writeString(folder.resolve(file.getKey()), file.getValue());
      assertThat(written.toFile().setExecutable(true)).isTrue();
    }
    Ran ran = run(folder);
    if (ran.exit() != 0) {
      return List.of("the scripts end with " + ran.exit() + ": " + ran.said());
    }
    var found = new ArrayList<>(exitCodes(folder, script.done()));
    var pings = new Pings(model);
    for (Kernel machine : model.world().machines()) {
      String space = script.space(machine);
      for (String word : Printing.words()) {
        List<String> real =
            Printing.real(machine, word, Files.readString(folder.resolve(space + "." + word)));
        compare(machine.name() + " " + word, Printing.model(machine, word), real, found);
      }
      found.addAll(pings.differences(machine, folder.resolve(space + ".pings")));
    }
    for (NicRef nic : script.asking()) {
      Path lease = folder.resolve(script.space(nic.owner()) + ".lease");
      found.addAll(Served.differences(model, nic, lease));
    }
    return found;
  }

  private static List<String> exitCodes(Path folder, List<Script.Done> done) throws IOException {
    List<String> codes = Files.readAllLines(folder.resolve("codes"));
    var found = new ArrayList<String>();
    for (int i = 0; i < done.size(); i++) {
      String code = i < codes.size() ? codes.get(i) : "not reached";
      if (done.get(i).well() != code.equals("0")) {
        found.add(
            "exit code on %s of %s: model %s, real %s"
                .formatted(
                    done.get(i).machine(),
                    done.get(i).command(),
                    done.get(i).well() ? "0" : "another",
                    code));
      }
    }
    return found;
  }

  private static void compare(
      String what, List<String> model, List<String> real, List<String> found) {
    if (!model.equals(real)) {
      int before = found.size();
      model.stream().filter(l -> !real.contains(l)).forEach(l -> found.add(what + " model: " + l));
      real.stream().filter(l -> !model.contains(l)).forEach(l -> found.add(what + " real:  " + l));
      if (found.size() == before) {
        found.add(what + " in another order: model " + model + ", real " + real);
      }
    }
  }

  private record Ran(int exit, String said) {}

  private static Ran run(Path folder) throws IOException, InterruptedException {
    Path said = folder.resolve("main.said");
    Process process;
    try {
      process =
          new ProcessBuilder("unshare", "-mn", "sh", "main")
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
    } catch (IOException absent) {
      return new Ran(1, absent.getMessage());
    }
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      return new Ran(1, "not done after " + SECONDS + " s");
    }
    return new Ran(process.exitValue(), Files.readString(said));
  }
}
