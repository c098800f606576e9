package org.vnetlang.model;

import java.util.Optional;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Prefix;

/**
 * A static route: {@code route to 10.0.0.0/24 via .64}; the default route is to 0.0.0.0/0.
 *
 * @param destination where to
 * @param gateway next hop
 * @param metric written metric
 */
public record StaticRoute(Prefix destination, Ipv4 gateway, Optional<Integer> metric) {}
