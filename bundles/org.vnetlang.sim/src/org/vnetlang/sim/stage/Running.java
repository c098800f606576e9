package org.vnetlang.sim.stage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vnetlang.model.Attachment;
import org.vnetlang.model.Guest;
import org.vnetlang.model.Host;
import org.vnetlang.model.Network;
import org.vnetlang.model.NicRef;
import org.vnetlang.plan.GuestPlan;
import org.vnetlang.plan.HostPlan;
import org.vnetlang.plan.Plan;
import org.vnetlang.plan.operation.SystemOperation;
import org.vnetlang.plan.step.Step;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.link.Wire;
import org.vnetlang.sim.world.World;

/**
 * A network in motion: hosts boot, hypervisors and guests start and stop, cables are pulled. The
 * same calls always lead to the same world. Not for several threads at once.
 */
public final class Running {
  private Network network;
  private Map<String, HostPlan> plans;
  private Places places;
  private final World world;
  private final Cables cables;
  private Leases leases = new Leases(this);
  private final Map<NicRef, Integer> cards = new HashMap<>();
  private Powers powers = new Powers();
  private final List<Event> events = new ArrayList<>();
  private Watcher watcher = Watcher.NOBODY;
  private long clock;
  private int limit = Integer.MAX_VALUE;

  private Running(
      Network network, Map<String, HostPlan> plans, Places places, World world, Cables cables) {
    this.network = network;
    this.plans = plans;
    this.places = places;
    this.world = world;
    this.cables = cables;
  }

  private static Map<String, HostPlan> plans(Plan plan) {
    var byHost = new HashMap<String, HostPlan>();
    plan.hosts().forEach(one -> byHost.putIfAbsent(one.host(), one));
    return byHost;
  }

  /** LANs, routers, PCs and the internet are there; no host is on. */
  public static Running of(Network network) {
    var world = new World();
    Outside.switchOn(world, network);
    var running =
        new Running(network, plans(Plan.of(network)), Places.of(network), world, new Cables(world));
    List.copyOf(world.machines()).forEach(machine -> running.dhcp(machine, 0));
    return running;
  }

  /** All hosts, hypervisors and guests have started, in the order of the file. */
  public static Running started(Network network) {
    var running = of(network);
    running.startAll();
    return running;
  }

  /** Sees the network between two of its phases. */
  public interface Watcher {
    /** Sees nothing. */
    Watcher NOBODY = (running, phase) -> {};

    /**
     * A phase is over.
     *
     * @param running the network at this moment; it goes on afterwards
     * @param phase the steps of the phase, at least one
     */
    void after(Running running, List<Event> phase);
  }

  /** The same, seen by somebody phase by phase. */
  public static Running started(Network network, int steps, Watcher watcher) {
    var running = of(network);
    running.limit = steps;
    running.watcher = watcher;
    running.startAll();
    return running;
  }

  /**
   * As after that many steps of the start.
   *
   * @param steps number of the last event
   */
  public static Running until(Network network, int steps) {
    return started(network, steps, Watcher.NOBODY);
  }

  /** The same at this moment, to go on on its own. */
  public Running copy() {
    World itsWorld = world.copy();
    var copy = new Running(network, plans, places, itsWorld, cables.copy(itsWorld));
    copy.cards.putAll(cards);
    copy.powers = powers.copy();
    copy.clock = clock;
    copy.leases = leases.copy(copy);
    copy.events.addAll(events);
    return copy;
  }

  public Network network() {
    return network;
  }

  /** The machines that are on. */
  public World world() {
    return world;
  }

  /** Where everything is placed. */
  public Places places() {
    return places;
  }

  /** The cables, to be pulled and plugged in again. */
  public Cables cables() {
    return cables;
  }

  /** Who asks for an address, and what came of it. */
  public Leases leases() {
    return leases;
  }

  /** What happened so far. */
  public List<Event> events() {
    return Collections.unmodifiableList(events);
  }

  /** Time passes. */
  public void pass(long millis) {
    clock += millis;
    leases.pass(clock);
  }

  /** Milliseconds since everything began to start; only waiting takes time. */
  public long clock() {
    return clock;
  }

  /** Whether the hypervisor's doing is known; of others nothing can be said. */
  public boolean modelled(String host) {
    return Optional.ofNullable(plans.get(host)).map(HostPlan::modelled).orElse(true);
  }

  /** Whether the guest runs. */
  public boolean runs(String guest) {
    return powers.runs(guest);
  }

  /**
   * Whether a host is on and its hypervisor's last start went well: no script ended with another
   * exit code than 0.
   */
  public boolean startedWell(String host) {
    return powers.wentWell(host);
  }

  /** The number of a guest's domain at its last start; empty before the first. */
  public Optional<Integer> domain(String guest) {
    return powers.domain(guest);
  }

  /** The host's end of a guest's cable, its vif; empty where the card is plugged into a hub. */
  public Optional<Interface> vif(String guest, String nic) {
    return card(guest, nic)
        .map(Interface::wire)
        .filter(Wire.Remote.class::isInstance)
        .map(Wire.Remote.class::cast)
        .flatMap(
            remote ->
                world
                    .machine(remote.machine())
                    .flatMap(host -> host.interfaces().find(remote.index())));
  }

  // --- power

  private void startAll() {
    network.hosts().forEach(host -> boot(host.name()));
    network.hosts().forEach(host -> startHypervisor(host.name()));
    network.hosts().forEach(host -> host.guests().forEach(guest -> start(guest.name())));
  }

  /** A host is switched on: its own configuration is carried out. */
  public void boot(String host) {
    Host configured = places.host(host).orElseThrow();
    Kernel kernel = world.switchOn(host);
    var box = new Boxes(world, kernel);
    box.cards(configured.nics());
    remember(kernel);
    cables.afterSwitchOn(host);
    powers.set(host, true);
    take(host, Event.Phase.BOOT, Optional.empty(), host, planOf(host).boot());
  }

  /** The hypervisor starts, or starts once more. */
  public void startHypervisor(String host) {
    if (isOn(host)) {
      int before = events.size();
      take(host, Event.Phase.START, Optional.empty(), host, planOf(host).start());
      powers.wentWell(host, events.stream().skip(before).allMatch(event -> event.exitCode() == 0));
    }
  }

  /** The hypervisor's networks are taken down; the host stays on. */
  public void stopHypervisor(String host) {
    if (isOn(host)) {
      take(host, Event.Phase.STOP, Optional.empty(), host, planOf(host).stop());
    }
  }

  /** The hypervisor is restarted, in the way of its product. */
  public void restartHypervisor(String host) {
    if (planOf(host).stopsFirst()) {
      stopHypervisor(host);
    }
    startHypervisor(host);
  }

  /** A host loses its power, and its guests with it. */
  public void switchOff(String host) {
    places.host(host).ifPresent(known -> known.guests().forEach(guest -> vanish(guest.name())));
    powers.set(host, false);
    world.switchOff(host);
  }

  /** Whether a host is on. */
  public boolean isOn(String host) {
    return powers.isOn(host);
  }

  /** A guest starts, if its host is on and it does not run already. */
  public void start(String guest) {
    Optional<Host> host = places.hostOf(guest);
    Optional<GuestPlan> steps = host.flatMap(h -> planOf(h.name()).guest(guest));
    if (steps.isEmpty() || runs(guest) || !isOn(host.get().name()) || events.size() >= limit) {
      return;
    }
    int domain = steps.get().number().orElseGet(() -> powers.nextDomain(host.get().name()));
    cards(guest);
    String on = host.get().name();
    boolean there =
        take(on, Event.Phase.GUEST_START, Optional.of(guest), on, steps.get().start(domain)) == 0;
    powers.started(guest, domain, there);
    if (there) {
      take(on, Event.Phase.GUEST_BOOT, Optional.of(guest), guest, steps.get().boot(domain));
    } else {
      world.switchOff(guest);
    }
  }

  private void cards(String guest) {
    Guest configured = places.guest(guest).orElseThrow();
    var box = new Boxes(world, world.switchOn(guest));
    configured.nics().forEach(nic -> box.card(nic.name(), nic.mac()));
    remember(box.kernel());
  }

  private void remember(Kernel kernel) {
    for (Interface card : kernel.interfaces().all()) {
      cards.put(new NicRef(kernel.name(), card.name()), card.index());
    }
  }

  /** A card of the file as it is now: scripts may have given it another name meanwhile. */
  public Optional<Interface> card(String owner, String nic) {
    Optional<Kernel> kernel = world.machine(owner);
    return Optional.ofNullable(cards.get(new NicRef(owner, nic)))
        .flatMap(index -> kernel.flatMap(k -> k.interfaces().find(index)))
        .or(() -> kernel.flatMap(k -> k.interfaces().named(nic)));
  }

  /** A guest stops, if it runs. */
  public void stop(String guest) {
    if (runs(guest)) {
      String host = places.hostOf(guest).orElseThrow().name();
      vanish(guest);
      pull(host, guest);
    }
  }

  /**
   * A guest's card is plugged in elsewhere. VMware does that while the guest runs; on other hosts
   * the guest stops and starts again.
   *
   * @param guest the guest
   * @param nic its card
   * @param where what it is plugged into now
   */
  public void move(String guest, String nic, Attachment where) {
    Host host = places.hostOf(guest).orElseThrow();
    boolean hot = Moved.isHot(host);
    boolean ran = runs(guest);
    if (ran && hot) {
      pull(host.name(), guest);
    } else {
      stop(guest);
    }
    network = Moved.of(network, guest, nic, where);
    plans = plans(Plan.of(network));
    places = Places.of(network);
    if (ran && hot) {
      int domain = powers.domain(guest).orElse(0);
      List<Step> steps = planOf(host.name()).guest(guest).orElseThrow().start(domain);
      take(host.name(), Event.Phase.GUEST_START, Optional.of(guest), host.name(), steps);
    } else if (ran) {
      start(guest);
    }
  }

  private void pull(String host, String guest) {
    List<Step> steps = planOf(host).guest(guest).orElseThrow().stop(powers.domain(guest).orElse(0));
    take(host, Event.Phase.GUEST_STOP, Optional.of(guest), host, steps);
  }

  /** A guest is gone without its host having done anything about it. */
  private void vanish(String guest) {
    if (runs(guest)) {
      powers.stopped(guest);
      world.switchOff(guest);
    }
  }

  private HostPlan planOf(String host) {
    return Optional.ofNullable(plans.get(host)).orElseThrow();
  }

  /** Takes steps up to the limit; the exit code of the last one. */
  private int take(
      String host, Event.Phase phase, Optional<String> guest, String machine, List<Step> steps) {
    int first = events.size();
    int code = 0;
    for (Step step : steps) {
      if (events.size() < limit) {
        code = take(host, phase, guest, machine, step);
      }
    }
    if (events.size() > first) {
      watcher.after(this, List.copyOf(events.subList(first, events.size())));
    }
    return code;
  }

  private int take(
      String host, Event.Phase phase, Optional<String> guest, String machine, Step step) {
    Kernel kernel = world.machine(machine).orElseThrow();
    int before = kernel.executed().size();
    int code = step.program().run(kernel);
    dhcp(kernel, before);
    events.add(
        new Event(
            events.size() + 1,
            host,
            phase,
            guest,
            machine,
            step,
            code,
            kernel.executed().subList(before, kernel.executed().size())));
    return code;
  }

  /** Clients that were started since: each asks now, and gets its answer before anything else. */
  private void dhcp(Kernel machine, int since) {
    for (int i = since; i < machine.executed().size(); i++) {
      if (machine.executed().get(i).operation() instanceof SystemOperation.AskDhcp ask) {
        leases.ask(machine.name(), ask.device());
      }
    }
  }
}
