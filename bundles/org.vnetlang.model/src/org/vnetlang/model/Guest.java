package org.vnetlang.model;

import java.util.List;
import java.util.Optional;

/**
 * A virtual machine.
 *
 * @param name unique in the project; members of an array are {@code web1}, {@code web2}, …
 * @param displayName the name in the hypervisor where it differs ({@code called "Windows XP (2)"})
 * @param nics its cards, templates merged
 * @param routes static routes inside the guest
 * @param settings switches of the guest ({@code with domid 300})
 */
public record Guest(
    String name,
    Optional<String> displayName,
    List<Nic> nics,
    List<StaticRoute> routes,
    Settings settings) {

  public Guest {
    nics = List.copyOf(nics);
    routes = List.copyOf(routes);
  }

  /** The name the hypervisor shows. */
  public String shownName() {
    return displayName.orElse(name);
  }
}
