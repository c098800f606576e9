package org.vnetlang.lang.tests.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vnetlang.lang.tests.Reading;
import org.vnetlang.sim.stage.Running;

/**
 * Networks by chance, simulated, and built again from namespaces of the real kernel: the same exit
 * codes, tables and pings. {@code VNET_LIVE} is how many networks (20 where it is not set), {@code
 * VNET_SEED} repeats a run.
 */
class LiveTest {
  /** Most of the time goes into waiting for pings. */
  private static final int AT_ONCE = 4;

  @TempDir Path folder;

  private static long setting(String name, long usual) {
    return Optional.ofNullable(System.getenv(name)).map(Long::parseLong).orElse(usual);
  }

  /** Texts of networks by chance. */
  private interface Chance {
    String next(Random random);
  }

  @Test
  void someNetworksAreOnTheRealKernelWhatTheyAreInTheSimulation() throws Exception {
    Laboratory.assume(Files.createDirectory(folder.resolve("probe")));
    compare(setting("VNET_LIVE", 20), "networks", RandomNetworks::next);
  }

  /** Leases of ISC dhcpd with the files that are generated, a quarter as many. */
  @Test
  void someServersLeaseOnTheRealKernelWhatTheyLeaseInTheSimulation() throws Exception {
    Laboratory.assumeDhcp(Files.createDirectory(folder.resolve("probe")));
    compare((setting("VNET_LIVE", 20) + 3) / 4, "DHCP servers", RandomServers::next);
  }

  private void compare(long count, String what, Chance chance) throws Exception {
    long seed = setting("VNET_SEED", System.nanoTime());
    System.out.println("live seed " + seed + ", " + count + " " + what);
    var random = new Random(seed);
    var found = new ArrayList<String>();
    ExecutorService service = Executors.newFixedThreadPool(AT_ONCE);
    try {
      var all = new ArrayList<Future<List<String>>>();
      for (int i = 0; i < count; i++) {
        String text = chance.next(random);
        String name = "network " + i;
        var model = Running.started(Reading.network(Reading.text(text)));
        all.add(service.submit(() -> compare(name, text, model)));
      }
      for (Future<List<String>> one : all) {
        found.addAll(one.get());
      }
    } finally {
      service.shutdownNow();
    }
    assertThat(found).as("seed " + seed).isEmpty();
  }

  /** A machine that is busy may lose a ping: once more, and say so. */
  private List<String> compare(String name, String text, Running model) throws Exception {
    var first =
        Laboratory.differences(Files.createDirectory(folder.resolve(name + " first")), model);
    if (first.isEmpty()) {
      return first;
    }
    System.out.println("live: " + name + " once more, for " + first);
    var second =
        Laboratory.differences(Files.createDirectory(folder.resolve(name + " again")), model);
    return second.isEmpty()
        ? second
        : List.of(name + "\n" + text + String.join("\n", second) + "\n");
  }
}
