package org.vnetlang.sim.walk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.plan.step.Rule;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.kernel.Machines;
import org.vnetlang.sim.packet.Payload;

/** Finds out why a host answered itself where a guest behind its NAT was meant. */
public final class WrongAnswer {
  private WrongAnswer() {}

  /**
   * The reason; empty where the machine that answered hides nobody of that name.
   *
   * @param machines all that are on
   * @param walk a connection that was answered
   * @param wanted who should have answered
   */
  public static Optional<Failure> of(Machines machines, Walk walk, String wanted) {
    Optional<Kernel> guest = machines.machine(wanted);
    Optional<Kernel> host = walk.answeredBy().flatMap(machines::machine);
    if (guest.isEmpty() || host.isEmpty() || !(walk.request().payload() instanceof Payload.Ports)) {
      return Optional.empty();
    }
    List<Ipv4> hidden =
        guest.get().interfaces().all().stream()
            .flatMap(device -> device.addresses().stream())
            .map(own -> own.address().address())
            .filter(address -> Hiders.hides(host.get(), address))
            .toList();
    var ports = (Payload.Ports) walk.request().payload();
    String port = ports.protocol().word() + " " + ports.to();
    boolean forwarded = targets(host.get(), ports).anyMatch(hidden::contains);
    return hidden.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Failure.of(
                forwarded ? Cause.FORWARD_NOT_FOR_HOST : Cause.NO_PORT_FORWARD,
                host.get().name(),
                port,
                wanted));
  }

  /** Where rules in PREROUTING lead that port. */
  private static Stream<Ipv4> targets(Kernel host, Payload.Ports ports) {
    return host.filter().chain("nat", "PREROUTING").stream()
        .flatMap(chain -> chain.rules().stream())
        .filter(rule -> rule.matches().protocol().equals(Optional.of(ports.protocol())))
        .filter(rule -> rule.matches().destinationPort().equals(Optional.of(ports.to())))
        .map(Rule::target)
        .filter(Rule.Target.DestinationNat.class::isInstance)
        .map(target -> ((Rule.Target.DestinationNat) target).to());
  }
}
