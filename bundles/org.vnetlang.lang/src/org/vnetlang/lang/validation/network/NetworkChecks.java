package org.vnetlang.lang.validation.network;

import java.util.ArrayList;
import java.util.List;
import org.vnetlang.model.Network;
import org.vnetlang.model.finding.Finding;

/** All checks of a resolved network. */
public final class NetworkChecks {
  /** One class per concern; the order is that of the findings. */
  public static final List<NetworkCheck> ALL =
      List.of(
          // subnets, MACs
          new NicGatewayCheck(),
          new StaticRouteCheck(),
          new SubnetCheck(),
          new MacCheck(),
          new MacApartCheck(),
          // names, forwards, platforms, advice
          new SwitchCheck(),
          new ForwardCheck(),
          new InterfaceNameCheck(),
          new GuestNameCheck(),
          new VmwareCheck(),
          new VifNatCheck(),
          new ByPlatformCheck(),
          new FixedLeaseCheck(),
          new RoutedCheck(),
          new XendBridgeCheck(),
          new XendHostCheck(),
          new DefaultBridgeCheck(),
          new AntispoofCheck(),
          new ForwardPolicyCheck(),
          new CardOptionCheck(),
          new UnusedNetworkCheck(),
          new LonelyGuestCheck(),
          new NatFirewallCheck(),
          new ExpectationCheck());

  /** The same, for what is said of one wire after the other. */
  static final List<WireCheck> ON_WIRES =
      List.of(
          new AddressCheck(),
          new MacTwiceCheck(),
          new DhcpRangeCheck(),
          new ReservationCheck(),
          new DhcpClientCheck());

  private NetworkChecks() {}

  /** Everything that is wrong with the network. */
  public static List<Finding> of(Network network) {
    var findings = new ArrayList<Finding>();
    var wires = Wires.of(network);
    ON_WIRES.forEach(check -> wires.forEach(wire -> check.check(wire, findings::add)));
    ALL.forEach(check -> check.check(network, findings::add));
    return findings;
  }
}
