package org.vnetlang.model;

import java.util.Optional;
import org.vnetlang.model.address.Ipv4;

/**
 * A port of the host's outer address that leads to a guest of a NAT network.
 *
 * @param protocol TCP or UDP
 * @param port port outside, 1–65535
 * @param target address inside; empty if the guest has none that is known beforehand
 * @param owner the nic the target belongs to, if written by name
 * @param targetPort port inside; the same as {@code port} where not written
 */
public record Forward(
    Protocol protocol, int port, Optional<Ipv4> target, Optional<NicRef> owner, int targetPort) {}
