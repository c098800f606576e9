package org.vnetlang.gen.vmware;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vnetlang.gen.Ascii;
import org.vnetlang.gen.vmware.VmxNic.Connection;
import org.vnetlang.gen.vmware.VmxNic.Connection.Word;
import org.vnetlang.model.Attachment;
import org.vnetlang.model.Bridge;
import org.vnetlang.model.Guest;
import org.vnetlang.model.Host;
import org.vnetlang.model.HostOnlyNetwork;
import org.vnetlang.model.NatNetwork;
import org.vnetlang.model.Nic;
import org.vnetlang.model.Segment;
import org.vnetlang.plan.vmware.Vmnet;

/**
 * The network lines of a guest's .vmx file, to be merged into the guest's own.
 *
 * @param displayName the name shown, where it is not the guest's
 * @param nics its cards
 * @param leftOut sentences about what cannot be written, one line of ASCII each
 */
public record Vmx(Optional<String> displayName, List<VmxNic> nics, List<String> leftOut) {
  private static final Pattern NUMBERED = Pattern.compile("ethernet(0|[1-9][0-9]?)");

  public Vmx {
    nics = List.copyOf(nics);
    leftOut = List.copyOf(leftOut);
  }

  /** The lines of one guest: {@code ethernetN} keeps its number, other names take the free ones. */
  static Vmx of(Host host, Guest guest) {
    var leftOut = new ArrayList<String>();
    Set<Integer> taken = new HashSet<>();
    List<Optional<Integer>> numbers =
        guest.nics().stream().map(nic -> number(nic).filter(taken::add)).toList();
    var nics = new ArrayList<VmxNic>();
    int free = 0;
    for (int i = 0; i < numbers.size(); i++) {
      Nic nic = guest.nics().get(i);
      while (numbers.get(i).isEmpty() && !taken.add(free)) {
        free++;
      }
      int number = numbers.get(i).orElse(free);
      Optional<Connection> connection = connection(host, nic.attachment());
      connection.ifPresent(where -> nics.add(new VmxNic(number, where, nic.mac(), nic.model())));
      if (connection.isEmpty()) {
        leftOut.add("ethernet" + number + ", its network is no vmnet: " + Ascii.shown(nic.name()));
      }
      nic.model()
          .filter(model -> !VmxText.writable(model))
          .ifPresent(
              model -> leftOut.add("ethernet" + number + ".virtualDev " + Ascii.shown(model)));
    }
    guest
        .displayName()
        .filter(name -> !VmxText.writable(name))
        .ifPresent(name -> leftOut.add("displayName " + Ascii.shown(name)));
    return new Vmx(guest.displayName().filter(VmxText::writable), nics, leftOut);
  }

  private static Optional<Integer> number(Nic nic) {
    Matcher numbered = NUMBERED.matcher(nic.name());
    return numbered.matches() ? Optional.of(Integer.parseInt(numbered.group(1))) : Optional.empty();
  }

  private static Optional<Connection> connection(Host host, Attachment attachment) {
    if (attachment instanceof Attachment.Default) {
      return Optional.of(new Connection.Usual(Word.BRIDGED));
    } else if (attachment instanceof Attachment.OnDevice device) {
      return Vmnet.of(device.device().replaceFirst("^/dev/", "")).map(Connection.Custom::new);
    } else if (attachment instanceof Attachment.OnSegment on) {
      return host.network(on.segment()).flatMap(Vmx::connection);
    }
    return Optional.empty();
  }

  /** The usual word where number and kind are the usual ones, else the hub by its device. */
  private static Optional<Connection> connection(Segment network) {
    return Vmnet.of(network.name())
        .map(
            vmnet -> {
              if (vmnet.equals(Vmnet.BRIDGED) && network instanceof Bridge) {
                return new Connection.Usual(Word.BRIDGED);
              } else if (vmnet.equals(Vmnet.HOST_ONLY) && network instanceof HostOnlyNetwork) {
                return new Connection.Usual(Word.HOSTONLY);
              } else if (vmnet.equals(Vmnet.NAT) && network instanceof NatNetwork) {
                return new Connection.Usual(Word.NAT);
              }
              return new Connection.Custom(vmnet);
            });
  }

  /** Keys and values, not yet quoted. */
  Map<String, String> settings() {
    var settings = new LinkedHashMap<String, String>();
    displayName.filter(VmxText::writable).ifPresent(name -> settings.put("displayName", name));
    nics.forEach(nic -> settings.putAll(nic.settings()));
    return settings;
  }

  /** The lines, with comments for what was left out and what the product may change. */
  public String print() {
    var text = new StringBuilder();
    leftOut.forEach(what -> text.append(Ascii.comment("left out: " + what)));
    nics.forEach(nic -> nic.condition().ifPresent(said -> text.append(Ascii.comment(said))));
    settings()
        .forEach(
            (key, value) ->
                text.append(key).append(" = ").append(VmxText.quoted(value)).append('\n'));
    return text.toString();
  }
}
