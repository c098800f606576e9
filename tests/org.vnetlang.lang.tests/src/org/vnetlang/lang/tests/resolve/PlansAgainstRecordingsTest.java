package org.vnetlang.lang.tests.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vnetlang.model.Host;
import org.vnetlang.model.Network;
import org.vnetlang.model.Nic;
import org.vnetlang.plan.Plan;
import org.vnetlang.plan.operation.CommandLine;
import org.vnetlang.plan.operation.RouteOperation;
import org.vnetlang.plan.step.Step;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.link.Kind;
import org.vnetlang.sim.link.Wire;
import org.vnetlang.sim.world.World;

/**
 * A recorded case written in the language: its plan leads to the state that was recorded once all
 * guests had been started.
 */
class PlansAgainstRecordingsTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("vnet.root"), "tests/recordings/xen");

  /** The generated files never let the scripts edit dhcpd.conf, as that case did. */
  private static final Set<String> DONE_OTHERWISE = Set.of("nat-dhcp-304");

  static Stream<String> cases() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".vnet"))
          .map(name -> name.substring(0, name.length() - ".vnet".length()))
          .filter(name -> !DONE_OTHERWISE.contains(name))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void thePlanLeadsToTheRecordedState(String name) throws IOException {
    Network network =
        Meaning.of(Files.readString(FOLDER.resolve(name + ".vnet"))).resolution().network();
    JsonObject recording =
        JsonParser.parseString(Files.readString(FOLDER.resolve(name + ".json"))).getAsJsonObject();
    JsonObject phase = started(recording);
    JsonObject recorded = dom0(recording, phase);
    Set<String> guests = connected(phase);
    Kernel dom0 = run(network, !guests.isEmpty());
    assertThat(links(dom0)).as(name).containsExactlyElementsOf(links(recorded, guests));
    assertThat(routes(dom0)).as(name).containsExactlyElementsOf(routes(recorded, guests));
    assertThat(rules(dom0)).as(name).isEqualTo(rules(recorded));
  }

  private static Kernel run(Network network, boolean withGuests) {
    Host host = network.hosts().get(0);
    var plan = Plan.of(network).hosts().get(0);
    var world = new World();
    Kernel dom0 = world.switchOn(host.name());
    host.nics().forEach(nic -> card(dom0, nic, new Wire.Lan("office", true)));
    plan.boot().forEach(step -> run(step, dom0));
    plan.start().forEach(step -> run(step, dom0));
    int domain = 1;
    for (var guest : host.guests()) {
      Kernel inside = world.switchOn(guest.name());
      guest.nics().forEach(nic -> card(inside, nic, new Wire.Nothing()));
      var steps = plan.guest(guest.name()).orElseThrow();
      boolean there = true;
      for (Step step : withGuests ? steps.start(domain) : List.<Step>of()) {
        there = run(step, dom0) == 0;
      }
      if (there && withGuests) {
        steps.boot(domain).forEach(step -> run(step, inside));
      }
      domain++;
    }
    return dom0;
  }

  private static int run(Step step, Kernel kernel) {
    return step.program().run(kernel);
  }

  private static void card(Kernel kernel, Nic nic, Wire wire) {
    int index = kernel.interfaces().nextIndex();
    kernel
        .interfaces()
        .put(Interface.fresh(index, nic.name(), new Kind.Ethernet(), nic.mac(), wire));
  }

  /** The state after the last start of a guest, or of the networks where no guest is seen. */
  private static JsonObject started(JsonObject recording) {
    int phase = 1;
    for (JsonElement call : recording.getAsJsonArray("calls")) {
      String label = call.getAsJsonObject().get("label").getAsString();
      boolean second = label.contains("second") || label.contains("again");
      if (!second && (label.contains("start") || label.contains("online"))) {
        phase = call.getAsJsonObject().get("phase").getAsInt();
      }
    }
    // one call came after the last state was recorded
    var phases = recording.getAsJsonArray("phases");
    return phases.get(Math.min(phase, phases.size()) - 1).getAsJsonObject();
  }

  /** The host at that moment: as it was last seen to change. */
  private static JsonObject dom0(JsonObject recording, JsonObject phase) {
    JsonObject last = new JsonObject();
    for (JsonElement element : recording.getAsJsonArray("phases")) {
      JsonObject changed = element.getAsJsonObject().getAsJsonObject("changed");
      last = changed.has("dom0") ? changed.getAsJsonObject("dom0") : last;
      if (element.equals(phase)) {
        break;
      }
    }
    return last;
  }

  /** Interfaces of guests that came to be: xend destroys the others, the recorders did not. */
  private static Set<String> connected(JsonObject phase) {
    var guests = new TreeSet<String>();
    if (phase.has("xenstore")) {
      JsonObject all = phase.getAsJsonObject("xenstore");
      for (String key : all.keySet()) {
        if (key.endsWith("/hotplug-status") && all.get(key).getAsString().equals("connected")) {
          String[] parts = key.split("/");
          guests.add("vif" + parts[2] + "." + parts[3]);
        }
      }
    }
    return guests;
  }

  private static Set<String> links(Kernel kernel) {
    var links = new TreeSet<String>();
    for (Interface one : kernel.interfaces().all()) {
      if (!spare(one.name(), one.up())) {
        var flags = one.flags();
        links.add(
            one.name()
                + (flags.up() ? " UP" : "")
                + (flags.arp() ? "" : " NOARP")
                + (flags.multicast() ? " MULTICAST" : "")
                + " "
                + one.mac()
                + one.master().map(m -> " in " + kernel.interfaces().at(m).name()).orElse(""));
        one.addresses()
            .forEach(
                a ->
                    links.add(
                        one.name()
                            + " "
                            + a.address()
                            + a.broadcast().map(b -> " brd " + b).orElse("")));
      }
    }
    return links;
  }

  private static Set<String> links(JsonObject recorded, Set<String> guests) {
    var links = new TreeSet<String>();
    for (JsonElement element : recorded.getAsJsonArray("links")) {
      JsonObject link = element.getAsJsonObject();
      String name = link.get("name").getAsString();
      String flags = "," + link.get("flags").getAsString() + ",";
      if (spare(name, flags.contains(",UP,")) || lost(name, guests)) {
        continue;
      }
      links.add(
          name
              + (flags.contains(",UP,") ? " UP" : "")
              + (flags.contains(",NOARP,") ? " NOARP" : "")
              + (flags.contains(",MULTICAST,") ? " MULTICAST" : "")
              + " "
              + (link.has("mac") ? link.get("mac").getAsString() : "00:00:00:00:00:00")
              + (link.has("master") ? " in " + link.get("master").getAsString() : ""));
      link.getAsJsonArray("addr")
          .forEach(
              a -> links.add(name + " " + a.getAsString().replaceAll(" (secondary|label).*", "")));
    }
    return links;
  }

  /** Loopback pairs that nobody uses: a real kernel has more of them, or none. */
  private static boolean spare(String name, boolean up) {
    return name.equals("lo") || name.matches("veth\\d+|vif0\\.\\d+") && !up;
  }

  private static boolean lost(String name, Set<String> guests) {
    return name.matches("vif[1-9]\\d*\\.\\d+") && !guests.contains(name);
  }

  private static Set<String> routes(Kernel kernel) {
    var routes = new TreeSet<String>();
    kernel
        .routes()
        .forEach(route -> routes.add(bare(CommandLine.of(new RouteOperation.Add(route)))));
    return routes;
  }

  private static String bare(String route) {
    return route.replaceAll("^ip route add | scope link| proto kernel| linkdown", "").trim();
  }

  private static Set<String> routes(JsonObject recorded, Set<String> guests) {
    var routes = new TreeSet<String>();
    if (recorded.has("routes")) {
      for (JsonElement line : recorded.getAsJsonArray("routes")) {
        String route = bare(line.getAsString());
        String device = route.replaceFirst(".* dev (\\S+).*", "$1");
        if (!lost(device, guests)) {
          routes.add(route);
        }
      }
    }
    return routes;
  }

  private static long rules(Kernel kernel) {
    return kernel.filter().used().stream()
        .flatMap(table -> kernel.filter().table(table).values().stream())
        .mapToLong(chain -> chain.rules().size() + (chain.accepts() ? 0 : 1))
        .sum();
  }

  private static long rules(JsonObject recorded) {
    return recorded.has("rules")
        ? StreamSupport.stream(recorded.getAsJsonArray("rules").spliterator(), false)
            .filter(line -> !line.getAsString().startsWith("*"))
            .count()
        : 0;
  }
}
