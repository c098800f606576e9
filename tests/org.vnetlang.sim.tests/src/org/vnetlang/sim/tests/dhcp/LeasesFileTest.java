package org.vnetlang.sim.tests.dhcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vnetlang.sim.tests.dhcp.Cable.START;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;
import org.vnetlang.sim.dhcp.Exchange;
import org.vnetlang.sim.dhcp.Identity;
import org.vnetlang.sim.dhcp.client.DhcpClient;
import org.vnetlang.sim.dhcp.server.ServerKind;

/** The leases file in each server's form. */
class LeasesFileTest {
  private static final Identity GUEST =
      new Identity(
          Mac.of("00:0c:29:7e:51:37"), Optional.of("01:00:0c:29:7e:51:37"), Optional.of("win10"));

  private static String written(ServerKind kind) {
    Cable cable = Cable.with(kind, "128-130");
    cable.squatters.add(Ipv4.of("10.1.2.128"));
    DhcpClient client = DhcpClient.of(GUEST);
    Exchange.start(client, cable, START);
    Exchange.release(client, cable, START + 60_000);
    String file = cable.server().leasesFile();
    return file.substring(file.indexOf("lease 10."));
  }

  @Test
  void theOldServerWritesShortEntries() {
    assertThat(written(ServerKind.ISC_2).replace('\t', '>'))
        .isEqualTo(
            """
            lease 10.1.2.128 {
            >starts 1 2006/07/10 09:30:00;
            >ends 1 2006/07/10 09:30:00;
            >abandoned;
            >client-hostname "win10";
            }
            lease 10.1.2.129 {
            >starts 1 2006/07/10 09:30:04;
            >ends 1 2006/07/10 10:00:04;
            >hardware ethernet 00:0c:29:7e:51:37;
            >uid 01:00:0c:29:7e:51:37;
            >client-hostname "win10";
            }
            lease 10.1.2.129 {
            >starts 1 2006/07/10 09:30:04;
            >ends 1 2006/07/10 09:31:00;
            >hardware ethernet 00:0c:29:7e:51:37;
            >uid 01:00:0c:29:7e:51:37;
            >client-hostname "win10";
            }
            """);
  }

  @Test
  void theNewServerWritesStates() {
    assertThat(written(ServerKind.ISC_4))
        .isEqualTo(
            """
            lease 10.1.2.128 {
              starts 1 2006/07/10 09:30:00;
              ends 2 2006/07/11 09:30:00;
              cltt 1 2006/07/10 09:30:00;
              binding state abandoned;
              next binding state free;
              rewind binding state free;
              client-hostname "win10";
            }
            lease 10.1.2.129 {
              starts 1 2006/07/10 09:30:04;
              ends 1 2006/07/10 10:00:04;
              cltt 1 2006/07/10 09:30:04;
              binding state active;
              next binding state free;
              rewind binding state free;
              hardware ethernet 00:0c:29:7e:51:37;
              uid "\\001\\000\\014)~Q7";
              client-hostname "win10";
            }
            lease 10.1.2.129 {
              starts 1 2006/07/10 09:30:04;
              ends 1 2006/07/10 09:31:00;
              tstp 1 2006/07/10 09:31:00;
              cltt 1 2006/07/10 09:30:04;
              binding state free;
              hardware ethernet 00:0c:29:7e:51:37;
              uid "\\001\\000\\014)~Q7";
            }
            """);
  }
}
