package org.vnetlang.lang.tests.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vnetlang.lang.tests.Reading;
import org.vnetlang.model.Network;
import org.vnetlang.model.Party;
import org.vnetlang.sim.expect.Verdict;
import org.vnetlang.sim.pairs.AllPairs;
import org.vnetlang.sim.stage.Running;

/** How many guests of the benchmark's fleets reach each other, which a formula knows. */
class FleetTest {
  private static final Path ROOT = Path.of(System.getProperty("vnet.root"));

  /**
   * Of a rack 70 guests are on its LAN and reach those of every rack; 10 on one host and 12, three
   * a host, are behind NAT and reach these and each other on their host; 8, two a host, reach each
   * other only.
   */
  private static long formula(long racks) {
    long lan = 70 * racks;
    return lan * (lan - 1) + 10 * racks * (lan + 9) + 12 * racks * (lan + 2) + 8 * racks;
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 1000})
  void allPairsAreAsManyAsTheFormulaSaysAndThoseBehindVmwaresNatReachHostOnlyGuests(int guests)
      throws Exception {
    Network network = Reading.network(Reading.text(fleet(guests)));
    List<Party.Member> members =
        network.guests().<Party.Member>map(guest -> new Party.Node(guest.name())).toList();
    var pairs = AllPairs.of(Running.started(network), members, Optional.empty());
    // VMware's natd opens connections from the host's own sockets, so that to a host-only network
    // of its host the way is open; the formula leaves that out
    long through = 0;
    for (int from = 0; from < guests; from++) {
      for (int to = 0; to < guests; to++) {
        boolean sameHost = from / 10 == to / 10 && from / 10 % 10 >= 6;
        boolean natToHostOnly = from % 10 >= 7 && (to % 10 == 5 || to % 10 == 6);
        if (sameHost && natToHostOnly && pairs.verdict(from, to) == Verdict.HOLDS) {
          through++;
        }
      }
    }
    assertThat(through).isEqualTo(24L * guests / 100);
    assertThat(pairs.count(Verdict.HOLDS) - through).isEqualTo(formula(guests / 100));
    assertThat(pairs.count(Verdict.CANNOT_TELL)).isZero();
  }

  private static String fleet(int guests) throws Exception {
    var script = ROOT.resolve("bench/fleet.py").toString();
    Process process;
    try {
      process = new ProcessBuilder("python3", script, Integer.toString(guests)).start();
    } catch (IOException e) {
      assumeTrue(false, "python3 is not installed");
      throw e;
    }
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return text;
  }
}
