package org.vnetlang.sim.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vnetlang.model.Attachment;
import org.vnetlang.model.Expectation.Waypoint;
import org.vnetlang.model.Nic;
import org.vnetlang.model.Party;
import org.vnetlang.model.Setting;
import org.vnetlang.model.Story;
import org.vnetlang.sim.expect.Deciding;
import org.vnetlang.sim.expect.Decision;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.stage.Changing;
import org.vnetlang.sim.stage.Event;
import org.vnetlang.sim.stage.Running;

/** Tells a story step by step; it begins when everything has started. */
public final class Telling {
  private final Running running;
  private final Changing changing;
  private final Story story;
  private final Map<String, Kernel> resting = new HashMap<>();
  private int next;

  /**
   * Begins a story.
   *
   * @param running the network, which changes with every step
   * @param story what happens
   */
  public Telling(Running running, Story story) {
    this.running = running;
    this.changing = new Changing(running);
    this.story = story;
  }

  /** A whole story, on a copy of the network. */
  public static List<Moment> tell(Running running, Story story) {
    var telling = new Telling(running.copy(), story);
    var moments = new ArrayList<Moment>();
    while (telling.goesOn()) {
      moments.add(telling.step());
    }
    return moments;
  }

  /** The network at this moment. */
  public Running running() {
    return running;
  }

  /** Whether there is another step. */
  public boolean goesOn() {
    return next < story.steps().size();
  }

  /** Takes the next step. */
  public Moment step() {
    Story.Step step = story.steps().get(next++);
    int before = running.events().size();
    Optional<Decision> decision = Optional.empty();
    boolean possible = true;
    if (step instanceof Story.Expect expect) {
      decision = Optional.of(new Deciding(running).decide(expect.expectation()));
    } else {
      possible = happens(step);
    }
    List<Event> events = running.events().subList(before, running.events().size());
    return new Moment(next, step, events, decision, possible);
  }

  private boolean happens(Story.Step step) {
    if (step instanceof Story.Act act) {
      return act.whom().stream()
          .map(member -> act(act.verb(), member))
          .reduce(true, Boolean::logicalAnd);
    } else if (step instanceof Story.Move move) {
      return move(move);
    } else if (step instanceof Story.Use use) {
      return owner(use.who())
          .map(name -> new Waypoint(Optional.empty(), name))
          .filter(who -> changing.use(who, nic(use.who()), use.addresses(), use.gateway()))
          .isPresent();
    } else if (step instanceof Story.At at) {
      return owner(at.where()).filter(name -> at(name, at)).isPresent();
    }
    running.pass(((Story.Wait) step).millis());
    return true;
  }

  // --- verbs

  private boolean act(Story.Verb verb, Party.Member member) {
    Optional<String> owner = owner(member);
    return owner.isPresent()
        && switch (verb) {
          case START -> start(owner.get());
          case STOP -> stop(owner.get());
          case RESTART -> restart(owner.get());
          case CUT -> changing.cut(owner.get(), nic(member));
          case MEND -> changing.mend(owner.get(), nic(member));
          case RENEW -> running.leases().renew(owner.get(), nic(member));
          case RELEASE -> running.leases().release(owner.get(), nic(member));
          case FORGET -> running.leases().forget(owner.get(), nic(member));
        };
  }

  private boolean start(String name) {
    if (running.places().host(name).isPresent()) {
      if (!running.isOn(name)) {
        running.boot(name);
      }
      running.startHypervisor(name);
      return true;
    } else if (running.places().guest(name).isPresent()) {
      running.start(name);
      return true;
    }
    Optional<Kernel> rested = Optional.ofNullable(resting.remove(name));
    rested.ifPresent(running.world()::switchOnAgain);
    return rested.isPresent();
  }

  private boolean stop(String name) {
    if (running.places().host(name).isPresent()) {
      running.stopHypervisor(name);
      return true;
    } else if (running.places().guest(name).isPresent()) {
      running.stop(name);
      return true;
    }
    Optional<Kernel> machine = running.world().machine(name);
    machine.ifPresent(kernel -> resting.put(name, kernel));
    running.world().switchOff(name);
    return machine.isPresent();
  }

  private boolean restart(String name) {
    if (running.places().host(name).isPresent()) {
      running.restartHypervisor(name);
      return true;
    }
    return stop(name) && start(name);
  }

  // --- the other sentences

  private boolean move(Story.Move move) {
    Optional<String> guest =
        owner(move.who()).filter(name -> running.places().guest(name).isPresent());
    Optional<String> nic =
        nic(move.who())
            .or(
                () ->
                    guest.flatMap(
                        name -> running.places().nics(name).stream().findFirst().map(Nic::name)));
    if (guest.isEmpty() || nic.isEmpty()) {
      return false;
    }
    running.move(guest.get(), nic.get(), new Attachment.OnSegment(move.network().name()));
    return true;
  }

  private boolean at(String machine, Story.At at) {
    boolean done = true;
    if (at.firewall().isPresent()) {
      done = changing.firewall(machine, at.firewall().get());
    }
    if (at.route().isPresent()) {
      done &= changing.route(machine, at.route().get());
    }
    for (Setting setting : at.settings().list()) {
      done &= changing.set(machine, setting);
    }
    return done;
  }

  private static Optional<String> owner(Party.Member member) {
    if (member instanceof Party.Node node) {
      return Optional.of(node.name());
    } else if (member instanceof Party.NodeNic one) {
      return Optional.of(one.nic().owner());
    }
    return member instanceof Party.OnLan lan ? Optional.of(lan.lan()) : Optional.empty();
  }

  private static Optional<String> nic(Party.Member member) {
    return member instanceof Party.NodeNic one ? Optional.of(one.nic().nic()) : Optional.empty();
  }
}
