package org.vnetlang.sim.kernel;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.plan.step.Daemon;
import org.vnetlang.sim.link.Wire;

/** What a machine has around it. */
public interface Surroundings extends Machines {

  /** A machine alone: no guests, nobody answers. */
  Surroundings NONE =
      new Surroundings() {
        @Override
        public Wire plugIn(Kernel host, int device, String guest, String nic) {
          return new Wire.Nothing();
        }

        @Override
        public void unplug(String machine, int device) {}

        @Override
        public Optional<Kernel> machine(String name) {
          return Optional.empty();
        }

        @Override
        public Collection<Kernel> machines() {
          return List.of();
        }

        @Override
        public Map<Integer, String> trunk(String machine) {
          return Map.of();
        }

        @Override
        public long version() {
          return 0;
        }

        @Override
        public boolean answers(Kernel asker, Ipv4 address) {
          return false;
        }

        @Override
        public void onHub(Kernel host, Daemon.HubGuest guest) {}

        @Override
        public void offHub(Kernel host, Daemon.HubGuest guest) {}

        @Override
        public void changed(String machine) {}

        @Override
        public List<String> changedSince(long version) {
          return List.of();
        }

        @Override
        public long position(String machine) {
          return 0;
        }
      };

  /**
   * A guest's card is connected to an interface of its host.
   *
   * @param host the host
   * @param device the new interface's number there
   * @param guest name of the guest
   * @param nic name of the guest's card
   * @return the way from the host to the card; {@link Wire.Nothing} where there is no such card
   */
  Wire plugIn(Kernel host, int device, String guest, String nic);

  /** The other end of an interface is gone. */
  void unplug(String machine, int device);

  /** Whether somebody answers a ping that a machine sends. */
  boolean answers(Kernel asker, Ipv4 address);

  /** A guest's card is plugged into a hub. */
  void onHub(Kernel host, Daemon.HubGuest guest);

  /** A guest's card is pulled out of its hub. */
  void offHub(Kernel host, Daemon.HubGuest guest);

  /** Something was carried out on a machine. */
  void changed(String machine);
}
