package org.vnetlang.model;

import java.util.List;
import java.util.Optional;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Mac;

/**
 * The box that a LAN's gateway address belongs to.
 *
 * @param name unique in the project
 * @param mac its MAC on the LAN, if it matters
 * @param outside its address on the far side
 * @param hides whether it translates (masquerades) what leaves; a plain router does not
 * @param nics further interfaces
 * @param routes static routes
 * @param firewall its rules
 * @param settings platform words behind {@code with}
 */
public record Router(
    String name,
    Optional<Mac> mac,
    Optional<InterfaceAddress> outside,
    boolean hides,
    List<Nic> nics,
    List<StaticRoute> routes,
    Firewall firewall,
    Settings settings) {

  public Router {
    nics = List.copyOf(nics);
    routes = List.copyOf(routes);
  }
}
