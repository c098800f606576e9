package org.vnetlang.lang.tests.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.stage.Running;
import org.vnetlang.sim.walk.Walk;

/** Every machine pings every address of every machine. */
final class Pings {
  private static final String SCRIPT =
      """
      ping=ping
      command -v ping >/dev/null || ping='busybox ping'
      for address in %s; do
        $ping -c 1 -W 2 $address >>%s.pings 2>/dev/null &
      done
      wait
      """;

  private static final String NONE = "none";

  private static final Pattern ANSWER = Pattern.compile("bytes from ([0-9.]+): .*ttl=([0-9]+) .*");

  private final Running running;
  private final List<Ipv4> addresses;

  Pings(Running running) {
    this.running = running;
    addresses =
        running.world().machines().stream()
            .flatMap(machine -> machine.interfaces().all().stream())
            .flatMap(device -> device.addresses().stream())
            .filter(own -> !own.scopeHost())
            .map(own -> own.address().address())
            .distinct()
            .sorted()
            .toList();
  }

  String script(String space) {
    String all = addresses.stream().map(Ipv4::toString).collect(Collectors.joining(" "));
    return SCRIPT.formatted(all, space);
  }

  /** What the model says: the TTL of the answer by address; left out where chance decides. */
  private Map<String, String> model(Kernel machine) {
    var said = new TreeMap<String, String>();
    for (Ipv4 address : addresses) {
      Walk walk = running.world().walker().ping(machine.name(), address);
      if (walk.verdict() != Walk.Verdict.UNDECIDED) {
        Optional<Integer> ttl = walk.answered() ? walk.ttl() : Optional.empty();
        said.put(address.toString(), ttl.map(String::valueOf).orElse(NONE));
      }
    }
    return said;
  }

  /** What the commands of a machine say: the TTL of the first answer by address. */
  private static Map<String, String> real(Path file) throws IOException {
    var said = new TreeMap<String, String>();
    for (String line : Files.readAllLines(file)) {
      Matcher answer = ANSWER.matcher(line);
      if (answer.find()) {
        said.putIfAbsent(answer.group(1), answer.group(2));
      }
    }
    return said;
  }

  /** Pings that end in another way than the model says. */
  List<String> differences(Kernel machine, Path file) throws IOException {
    Map<String, String> real = real(file);
    return model(machine).entrySet().stream()
        .filter(one -> !one.getValue().equals(real.getOrDefault(one.getKey(), NONE)))
        .map(
            one ->
                "ping from %s to %s: model's TTL %s, real %s"
                    .formatted(
                        machine.name(),
                        one.getKey(),
                        one.getValue(),
                        real.getOrDefault(one.getKey(), NONE)))
        .toList();
  }
}
