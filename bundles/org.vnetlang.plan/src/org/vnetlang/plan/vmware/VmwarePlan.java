package org.vnetlang.plan.vmware;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.vnetlang.model.Attachment;
import org.vnetlang.model.Bridge;
import org.vnetlang.model.Guest;
import org.vnetlang.model.Host;
import org.vnetlang.model.Nic;
import org.vnetlang.model.Segment;
import org.vnetlang.plan.GuestBoot;
import org.vnetlang.plan.GuestPlan;
import org.vnetlang.plan.HostPlan;
import org.vnetlang.plan.host.Boot;
import org.vnetlang.plan.step.Step;

/**
 * What happens on a host with VMware Server 1.0: its start script goes over the hubs in ascending
 * order; what needs vmware-ping follows in the background some ten seconds later.
 */
public final class VmwarePlan {
  private static final String SOURCE = "VMware Server 1.0, /etc/init.d/vmware";

  private final Host host;

  /** That of a host. */
  public VmwarePlan(Host host) {
    this.host = host;
  }

  /** The whole plan. */
  public HostPlan plan() {
    var atOnce = new ArrayList<Step>();
    var interfaces = new ArrayList<Step>();
    var servers = new ArrayList<Step>();
    var stop = new ArrayList<Step>();
    hubs()
        .forEach(
            (vmnet, segment) -> {
              var hub = new HubSteps(host, vmnet, segment);
              atOnce.addAll(hub.atOnce());
              interfaces.addAll(hub.interfaces());
              servers.addAll(hub.servers());
              stop.addAll(hub.stop());
            });
    atOnce.addAll(interfaces);
    atOnce.addAll(servers);
    var guests = host.guests().stream().map(this::guest).toList();
    return new HostPlan(host.name(), true, Boot.of(host), atOnce, stop, true, guests);
  }

  /** The networks by hub, ascending; one with another name has none. */
  private TreeMap<Vmnet, Segment> hubs() {
    var hubs = new TreeMap<Vmnet, Segment>();
    for (Segment segment : host.networks()) {
      Vmnet.of(segment.name()).ifPresent(vmnet -> hubs.putIfAbsent(vmnet, segment));
    }
    return hubs;
  }

  private GuestPlan guest(Guest guest) {
    return new GuestPlan(
        guest.name(),
        Optional.empty(),
        number -> cards(guest, true),
        number -> GuestBoot.of(guest, GuestBoot.ByPlatform.NOTHING),
        number -> cards(guest, false));
  }

  private List<Step> cards(Guest guest, boolean start) {
    var steps = new ArrayList<Step>();
    for (Nic nic : guest.nics()) {
      hub(nic)
          .ifPresent(
              vmnet -> {
                var plug = new GuestOnHub(vmnet, bridgedTo(vmnet), guest.name(), nic.name());
                steps.add(
                    new Step(
                        start ? "vmware.guest.start" : "vmware.guest.stop",
                        List.of(guest.name(), nic.name(), vmnet.path()),
                        SOURCE.replace("/etc/init.d/vmware", "vmnet module"),
                        start ? plug::plugIn : plug::pullOut));
              });
    }
    return steps;
  }

  private Optional<Vmnet> hub(Nic nic) {
    Attachment attachment = nic.attachment();
    if (attachment instanceof Attachment.OnSegment on) {
      return Vmnet.of(on.segment());
    } else if (attachment instanceof Attachment.OnDevice on) {
      return Vmnet.of(on.device().replaceFirst("^/dev/", ""));
    }
    return attachment instanceof Attachment.Default ? Optional.of(Vmnet.BRIDGED) : Optional.empty();
  }

  private Optional<String> bridgedTo(Vmnet vmnet) {
    return Optional.ofNullable(hubs().get(vmnet))
        .filter(segment -> segment instanceof Bridge)
        .flatMap(segment -> segment.uplinks().stream().findFirst());
  }
}
