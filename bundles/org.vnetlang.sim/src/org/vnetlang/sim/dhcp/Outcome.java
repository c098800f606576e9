package org.vnetlang.sim.dhcp;

import java.util.Optional;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.sim.dhcp.client.Binding;
import org.vnetlang.sim.walk.Cause;

/** What came of a dialogue. */
public sealed interface Outcome {

  /** The client has an address. */
  record Bound(Binding binding) implements Outcome {}

  /**
   * It has none and goes on asking in vain.
   *
   * @param cause why
   * @param about the address that client or server had in mind, if any
   */
  record Refused(Cause cause, Optional<Ipv4> about) implements Outcome {}

  /** It does not run, or gave its address back. */
  record Stopped() implements Outcome {}
}
