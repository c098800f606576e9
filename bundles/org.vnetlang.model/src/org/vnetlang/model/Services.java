package org.vnetlang.model;

import java.util.List;
import java.util.Optional;

/**
 * What a network serves its guests.
 *
 * @param dhcp the DHCP server, if the file asks for one
 * @param reservations fixed addresses that server hands out
 * @param forwards ports of the host's outer address that lead to a guest
 */
public record Services(
    Optional<DhcpService> dhcp, List<Reservation> reservations, List<Forward> forwards) {
  public static final Services NONE = new Services(Optional.empty(), List.of(), List.of());

  public Services {
    reservations = List.copyOf(reservations);
    forwards = List.copyOf(forwards);
  }
}
