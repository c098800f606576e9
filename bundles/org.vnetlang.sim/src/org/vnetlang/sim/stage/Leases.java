package org.vnetlang.sim.stage;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.vnetlang.model.Nic;
import org.vnetlang.model.NicAddress;
import org.vnetlang.model.NicRef;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.plan.operation.AddressOperation;
import org.vnetlang.plan.operation.RouteOperation;
import org.vnetlang.plan.step.Route;
import org.vnetlang.sim.dhcp.Carrier;
import org.vnetlang.sim.dhcp.Dialogue;
import org.vnetlang.sim.dhcp.Exchange;
import org.vnetlang.sim.dhcp.Identity;
import org.vnetlang.sim.dhcp.Outcome;
import org.vnetlang.sim.dhcp.client.Binding;
import org.vnetlang.sim.dhcp.client.DhcpClient;
import org.vnetlang.sim.dhcp.server.DhcpServer;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.walk.Cause;
import org.vnetlang.sim.walk.Failure;

/** The DHCP clients of all machines, and their talks with the servers that hear them. */
public final class Leases {
  /** When everything starts; a day in the year of the first products. Milliseconds since 1970. */
  private static final long EPOCH = 1_150_000_000_000L;

  private final Running running;
  private final Seats seats;
  private final Map<NicRef, DhcpClient> clients = new LinkedHashMap<>();
  private final Map<String, Map<NicRef, Dialogue>> last = new HashMap<>();
  private final Map<String, Map<NicRef, String>> unmodelled = new HashMap<>();
  private final Map<String, Map<NicRef, Failure>> stopped = new HashMap<>();
  private long told = EPOCH;

  Leases(Running running) {
    this.running = running;
    this.seats = new Seats(running);
  }

  private Leases(Running running, Seats seats) {
    this.running = running;
    this.seats = seats;
  }

  Leases copy(Running other) {
    var copy = new Leases(other, seats.copy(other));
    clients.forEach((nic, client) -> copy.clients.put(nic, client.copy()));
    last.forEach((owner, talks) -> copy.last.put(owner, new LinkedHashMap<>(talks)));
    unmodelled.forEach((owner, why) -> copy.unmodelled.put(owner, new LinkedHashMap<>(why)));
    stopped.forEach((owner, why) -> copy.stopped.put(owner, new LinkedHashMap<>(why)));
    copy.told = told;
    return copy;
  }

  // --- what a person does

  /** A card's client starts to ask, on a machine that has been switched on. */
  void ask(String machine, String device) {
    var nic = new NicRef(machine, nameOf(machine, device));
    running.card(machine, nic.nic()).ifPresent(card -> ask(nic, card));
  }

  /** The file's name of a device that a script may have renamed. */
  private String nameOf(String machine, String device) {
    return running.places().nics(machine).stream()
        .map(Nic::name)
        .filter(
            name ->
                running.card(machine, name).filter(card -> card.name().equals(device)).isPresent())
        .findFirst()
        .orElse(device);
  }

  private void ask(NicRef nic, Interface card) {
    var client = clients.computeIfAbsent(nic, k -> DhcpClient.of(Identity.of(card.mac())));
    client.stop();
    talk(nic, Exchange.start(client, carrier(nic), now()));
  }

  /** The client asks for more time, or anew where it has no address; whether there is one. */
  public boolean renew(String owner, Optional<String> card) {
    List<NicRef> asking = asking(owner, card);
    for (NicRef nic : asking) {
      if (clients.containsKey(nic)) {
        talk(nic, Exchange.renew(clients.get(nic), carrier(nic), now()));
      } else {
        ask(nic.owner(), nic.nic());
      }
    }
    return !asking.isEmpty();
  }

  /** The client gives its address back; whether there is one. */
  public boolean release(String owner, Optional<String> card) {
    List<NicRef> asking = asking(owner, card);
    for (NicRef nic : asking) {
      if (clients.containsKey(nic)) {
        talk(nic, Exchange.release(clients.get(nic), carrier(nic), now()));
      }
    }
    return !asking.isEmpty();
  }

  /** What the client remembers of earlier leases is deleted; whether there is one. */
  public boolean forget(String owner, Optional<String> card) {
    List<NicRef> asking = asking(owner, card);
    for (NicRef nic : asking) {
      if (clients.containsKey(nic)) {
        clients.get(nic).forget();
      }
    }
    return !asking.isEmpty();
  }

  private List<NicRef> asking(String owner, Optional<String> card) {
    return running.places().nics(owner).stream()
        .filter(nic -> nic.address() instanceof NicAddress.FromDhcp)
        .filter(nic -> card.isEmpty() || card.get().equals(nic.name()))
        .map(nic -> new NicRef(owner, nic.name()))
        .toList();
  }

  /** Time passes: clients renew when they must, in the order of their times. */
  void pass(long until) {
    long end = EPOCH + until;
    Optional<NicRef> next = next(end);
    while (next.isPresent()) {
      NicRef nic = next.get();
      DhcpClient client = clients.get(nic);
      long due = Math.max(client.due().getAsLong(), told);
      talk(nic, Exchange.pass(client, carrier(nic), Math.min(told, due), due));
      next = next(end);
    }
    told = Math.max(told, end);
  }

  private Carrier carrier(NicRef nic) {
    return new Segmented(nic, running, seats);
  }

  private Optional<NicRef> next(long end) {
    Optional<NicRef> earliest = Optional.empty();
    long time = Long.MAX_VALUE;
    for (var entry : clients.entrySet()) {
      OptionalLong due = entry.getValue().due();
      boolean on = running.world().machine(entry.getKey().owner()).isPresent();
      if (on && due.isPresent() && due.getAsLong() <= end && due.getAsLong() < time) {
        earliest = Optional.of(entry.getKey());
        time = due.getAsLong();
      }
    }
    return earliest;
  }

  private long now() {
    return Math.max(told, EPOCH + running.clock());
  }

  /** What came of a talk reaches the machine's card. */
  private void talk(NicRef nic, Dialogue dialogue) {
    told = Math.max(told, dialogue.until());
    last.computeIfAbsent(nic.owner(), owner -> new LinkedHashMap<>(2)).put(nic, dialogue);
    Optional<Kernel> machine = running.world().machine(nic.owner());
    Optional<Interface> card = running.card(nic.owner(), nic.nic());
    if (machine.isPresent() && card.isPresent()) {
      dialogue
          .binding()
          .ifPresentOrElse(
              binding -> apply(machine.get(), card.get().name(), binding),
              () -> take(machine.get(), card.get()));
    }
  }

  private static void apply(Kernel machine, String device, Binding binding) {
    var own = new InterfaceAddress(binding.address(), binding.parameters().maskLength());
    Ipv4 broadcast = binding.parameters().broadcast().orElse(own.prefix().broadcast());
    machine.run(new AddressOperation.Configure(device, own, broadcast));
    if (machine.routes().stream().noneMatch(Route::isDefault)) {
      binding.parameters().routers().stream()
          .findFirst()
          .map(via -> Route.byDefault(via, Optional.of(device)))
          .ifPresent(route -> machine.run(new RouteOperation.Add(route)));
    }
  }

  private static void take(Kernel machine, Interface card) {
    if (!card.addresses().isEmpty()) {
      machine.run(new AddressOperation.Flush(card.name()));
    }
  }

  // --- what came of it

  /** Why a machine has no address although a card of it asked for one. */
  public Optional<Failure> refusal(String owner) {
    return last.getOrDefault(owner, Map.of()).entrySet().stream()
        .filter(entry -> entry.getValue().outcome() instanceof Outcome.Refused)
        .findFirst()
        .map(entry -> failure(entry.getKey(), (Outcome.Refused) entry.getValue().outcome()));
  }

  private Failure failure(NicRef nic, Outcome.Refused refused) {
    Optional<Failure> why =
        Optional.ofNullable(stopped.getOrDefault(nic.owner(), Map.of()).get(nic));
    if (refused.cause() == Cause.DHCP_NO_SERVER && why.isPresent()) {
      return why.get();
    }
    String about =
        switch (refused.cause()) {
          case DHCP_CONFLICT -> refused.about().map(Ipv4::toString).orElse("…");
          case DHCP_ANSWER_LOST -> why.map(Failure::machine).orElse(nic.owner());
          default -> "";
        };
    List<String> arguments = about.isEmpty() ? List.of(nic.nic()) : List.of(nic.nic(), about);
    return new Failure(refused.cause(), nic.owner(), arguments);
  }

  /**
   * Why nothing can be told of a machine's address: the program of the server that hears it is not
   * modelled yet, or the server of its LAN is not in the file.
   */
  public Optional<String> unknown(String owner) {
    return unmodelled.getOrDefault(owner, Map.of()).values().stream().findFirst();
  }

  /** A rule that cannot be read, on the way between a card of a machine and a server. */
  public Optional<Failure> doubt(String owner) {
    return stopped.getOrDefault(owner, Map.of()).values().stream()
        .filter(why -> why.cause() == Cause.RULE_NOT_UNDERSTOOD)
        .findFirst();
  }

  /** The last talk of a card. */
  public Optional<Dialogue> dialogue(NicRef nic) {
    return Optional.ofNullable(last.getOrDefault(nic.owner(), Map.of()).get(nic));
  }

  /** The servers that run on a machine and were asked at least once. */
  public List<DhcpServer> servers(String machine) {
    return seats.of(machine);
  }

  // --- what a talk finds out

  /** Who would hear a card cannot be told: its server's program, or the LAN it should be on. */
  void cannotTell(NicRef nic, String server) {
    unmodelled.computeIfAbsent(nic.owner(), owner -> new LinkedHashMap<>(2)).put(nic, server);
  }

  /** What stops the messages of a card's talk, or those to it. */
  void stopped(NicRef nic, Failure why) {
    stopped.computeIfAbsent(nic.owner(), owner -> new LinkedHashMap<>(2)).put(nic, why);
  }

  /** A card says something anew. */
  void fresh(NicRef nic) {
    Optional.ofNullable(unmodelled.get(nic.owner())).ifPresent(all -> all.remove(nic));
    Optional.ofNullable(stopped.get(nic.owner())).ifPresent(all -> all.remove(nic));
  }
}
