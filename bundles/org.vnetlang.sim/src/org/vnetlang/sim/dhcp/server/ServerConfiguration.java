package org.vnetlang.sim.dhcp.server;

import java.util.List;
import java.util.Optional;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;

/**
 * The configuration of one server process.
 *
 * @param networks the segments it serves, in the order of its file
 * @param known its {@code host} statements, in the order of its file
 */
public record ServerConfiguration(List<ServedNetwork> networks, List<KnownClient> known) {
  public ServerConfiguration {
    networks = List.copyOf(networks);
    known = List.copyOf(known);
  }

  /** The segment at an interface or hub. */
  Optional<ServedNetwork> at(String via) {
    return networks.stream().filter(network -> network.via().equals(via)).findFirst();
  }

  /** The segment an address belongs to. */
  Optional<ServedNetwork> networkOf(Ipv4 address) {
    return networks.stream().filter(net -> net.subnetOf(address).isPresent()).findFirst();
  }

  /** The first fixed address of a client on a segment. */
  Optional<KnownClient> fixed(Mac mac, ServedNetwork network) {
    return known.stream()
        .filter(one -> one.mac().equals(mac))
        .filter(one -> one.address().flatMap(network::subnetOf).isPresent())
        .findFirst();
  }

  /** The first statement about a client that fixes no address. */
  Optional<KnownClient> unfixed(Mac mac) {
    return known.stream()
        .filter(one -> one.mac().equals(mac) && one.address().isEmpty())
        .findFirst();
  }
}
