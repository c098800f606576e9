package org.vnetlang.gen.dhcpd;

import java.util.Optional;
import org.vnetlang.gen.SafeName;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;

/**
 * A {@code host} declaration: a client known by its MAC.
 *
 * @param name label of the declaration, made a bare word: the format has no quoting for it
 * @param hardware its MAC
 * @param address its fixed address; empty makes it known without fixing one
 * @param options what it is told instead of what its subnet says
 */
public record HostEntry(String name, Mac hardware, Optional<Ipv4> address, Options options) {

  public HostEntry {
    name = SafeName.identifier(name);
  }

  /** The same under another label. */
  public HostEntry named(String name) {
    return new HostEntry(name, hardware, address, options);
  }

  /** The same with other options. */
  public HostEntry with(Options options) {
    return new HostEntry(name, hardware, address, options);
  }
}
