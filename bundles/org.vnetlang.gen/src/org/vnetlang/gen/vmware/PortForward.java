package org.vnetlang.gen.vmware;

import org.vnetlang.model.address.Ipv4;

/**
 * A line of {@code [incomingtcp]} or {@code [incomingudp]}.
 *
 * @param port port of the host, 1–65535
 * @param guest the guest's address
 * @param guestPort port of the guest, 1–65535
 */
public record PortForward(int port, Ipv4 guest, int guestPort) {}
