package org.vnetlang.gen.vmware;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vnetlang.gen.Ascii;
import org.vnetlang.gen.vmware.LocationsEntry.Answer;
import org.vnetlang.gen.vmware.LocationsEntry.Forget;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.plan.vmware.Vmnet;

/**
 * Records of {@code /etc/vmware/locations}, the installer's database: a log that only grows, read
 * from top to bottom, the last word on a key wins.
 *
 * @param entries its lines, in order
 */
public record Locations(List<LocationsEntry> entries) {
  /** The keys of one hub, behind {@code VNET_n_}. */
  enum Key {
    INTERFACE,
    HOSTONLY_HOSTADDR,
    HOSTONLY_NETMASK,
    HOSTONLY_SUBNET,
    NAT,
    DHCP;

    String of(Vmnet vmnet) {
      return "VNET_" + vmnet.number() + "_" + this;
    }
  }

  static final String NETWORKING = "NETWORKING";

  public Locations {
    entries = List.copyOf(entries);
  }

  /** The records that make a host's networks exactly these, whatever the log said before. */
  static Locations of(List<Hub> hubs, List<Vmnet> silent) {
    var entries = new ArrayList<LocationsEntry>();
    set(entries, NETWORKING, Optional.of("yes"));
    var answers = new TreeMap<Vmnet, Map<Key, String>>();
    hubs.forEach(hub -> answers.put(hub.vmnet(), answers(hub)));
    silent.forEach(vmnet -> answers.putIfAbsent(vmnet, Map.of()));
    answers.forEach(
        (vmnet, values) -> {
          for (Key key : Key.values()) {
            set(entries, key.of(vmnet), Optional.ofNullable(values.get(key)));
          }
        });
    return new Locations(entries);
  }

  private static void set(List<LocationsEntry> entries, String key, Optional<String> value) {
    entries.add(new Forget(key));
    value.ifPresent(text -> entries.add(new Answer(key, text)));
  }

  private static Map<Key, String> answers(Hub hub) {
    if (hub instanceof Hub.Bridged bridged) {
      return Map.of(Key.INTERFACE, bridged.nic());
    }
    var inner = (Hub.HostOnly) hub;
    Prefix subnet = inner.host().prefix();
    return Map.of(
        Key.HOSTONLY_HOSTADDR, inner.host().address().toString(),
        Key.HOSTONLY_NETMASK, subnet.mask().toString(),
        Key.HOSTONLY_SUBNET, subnet.network().toString(),
        Key.NAT, inner.nat() ? "yes" : "no",
        Key.DHCP, inner.dhcp() ? "yes" : "no");
  }

  /** The last word on every key that was not forgotten, in the order of these words. */
  public Map<String, String> answers() {
    var answers = new LinkedHashMap<String, String>();
    for (LocationsEntry entry : entries) {
      if (entry instanceof Answer answer) {
        answers.remove(answer.key());
        answers.put(answer.key(), answer.value());
      } else if (entry instanceof Forget forget) {
        answers.remove(forget.key());
      }
    }
    return answers;
  }

  /**
   * What the start script makes of the answers: hubs by number, none where {@code NETWORKING} is
   * said and is not yes. A bridged interface wins; a host interface needs address and mask.
   */
  public List<Hub> hubs() {
    Map<String, String> answers = answers();
    if (!answers.getOrDefault(NETWORKING, "yes").equals("yes")) {
      return List.of();
    }
    return Stream.iterate(0, n -> n + 1)
        .map(Vmnet::numbered)
        .takeWhile(Optional::isPresent)
        .flatMap(vmnet -> hub(vmnet.get(), answers).stream())
        .toList();
  }

  private static Optional<Hub> hub(Vmnet vmnet, Map<String, String> answers) {
    String nic = answers.getOrDefault(Key.INTERFACE.of(vmnet), "");
    if (!nic.isEmpty()) {
      return Optional.of(new Hub.Bridged(vmnet, nic));
    }
    String mask = answers.getOrDefault(Key.HOSTONLY_NETMASK.of(vmnet), "");
    return Ipv4.parse(answers.getOrDefault(Key.HOSTONLY_HOSTADDR.of(vmnet), ""))
        .flatMap(ip -> Netmask.length(mask).map(length -> new InterfaceAddress(ip, length)))
        .map(
            host ->
                new Hub.HostOnly(
                    vmnet,
                    host,
                    answers.getOrDefault(Key.NAT.of(vmnet), "no").equals("yes"),
                    answers.getOrDefault(Key.DHCP.of(vmnet), "yes").equals("yes")));
  }

  /** The lines; what would be read as something else is left out and said in a comment. */
  public String print() {
    return entries.stream().map(Locations::line).collect(Collectors.joining());
  }

  private static String line(LocationsEntry entry) {
    String line = text(entry);
    boolean whole = Ascii.printable(line) && LocationsReader.entry(line).equals(entry);
    return (whole ? line : "# left out, it would be read otherwise: " + Ascii.shown(line)) + "\n";
  }

  private static String text(LocationsEntry entry) {
    if (entry instanceof Answer answer) {
      return "answer " + answer.key() + " " + answer.value();
    } else if (entry instanceof Forget forget) {
      return "remove_answer " + forget.key();
    } else if (entry instanceof LocationsEntry.InstalledFile file) {
      return "file " + file.path() + file.seconds().map(time -> " " + time).orElse("");
    } else if (entry instanceof LocationsEntry.ForgetFile file) {
      return "remove_file " + file.path();
    } else if (entry instanceof LocationsEntry.InstalledFolder folder) {
      return "directory " + folder.path();
    }
    return ((LocationsEntry.Ignored) entry).line();
  }
}
