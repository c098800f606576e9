package org.vnetlang.plan.operation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vnetlang.plan.step.Daemon;

/**
 * An operation as the command that somebody would type for it: {@code ip link set eth0 down}. One
 * change, one line; a script may say several in one.
 */
public final class CommandLine {
  private static final Pattern PER_INTERFACE =
      Pattern.compile("(net\\.ipv[46]\\.(?:conf|neigh)\\.)(.+)(\\.[a-z_0-9]+)");

  private CommandLine() {}

  /** The command, without a line end. */
  public static String of(Operation operation) {
    if (operation instanceof LinkOperation link) {
      return link(link);
    } else if (operation instanceof AddressOperation address) {
      return address(address);
    } else if (operation instanceof RouteOperation route) {
      String verb = route instanceof RouteOperation.Add ? "add" : "del";
      return "ip route " + verb + " " + RouteText.of(route.route());
    } else if (operation instanceof BridgeOperation bridge) {
      return bridge(bridge);
    } else if (operation instanceof FilterOperation filter) {
      return filter(filter);
    } else if (operation instanceof DaemonOperation daemon) {
      String verb = daemon instanceof DaemonOperation.Start ? "start" : "stop";
      return verb + " " + daemon(daemon.daemon());
    }
    return system((SystemOperation) operation);
  }

  private static String link(LinkOperation link) {
    String set = "ip link set " + link.device() + " ";
    if (link instanceof LinkOperation.Up) {
      return set + "up";
    } else if (link instanceof LinkOperation.Down) {
      return set + "down";
    } else if (link instanceof LinkOperation.Rename rename) {
      return set + "name " + rename.name();
    } else if (link instanceof LinkOperation.Address address) {
      return set + "address " + address.mac();
    } else if (link instanceof LinkOperation.Arp arp) {
      return set + "arp " + onOff(arp.on());
    } else if (link instanceof LinkOperation.Multicast multicast) {
      return set + "multicast " + onOff(multicast.on());
    } else if (link instanceof LinkOperation.Mtu mtu) {
      return set + "mtu " + mtu.bytes();
    }
    return device(link);
  }

  private static String device(LinkOperation link) {
    if (link instanceof LinkOperation.AddPair pair) {
      return "ip link add %s type veth peer name %s".formatted(pair.device(), pair.peer());
    } else if (link instanceof LinkOperation.AddBackend backend) {
      return "ip link add %s type vif".formatted(backend.device());
    } else if (link instanceof LinkOperation.AddVlan vlan) {
      return "ip link add link %s name %s type vlan id %d"
          .formatted(vlan.over(), vlan.device(), vlan.tag());
    }
    return "ip link del " + link.device();
  }

  private static String address(AddressOperation address) {
    if (address instanceof AddressOperation.Add add) {
      String broadcast = add.broadcast().map(b -> " brd " + b).orElse("");
      return "ip addr add %s%s dev %s".formatted(add.address(), broadcast, add.device());
    } else if (address instanceof AddressOperation.Remove remove) {
      return "ip addr del %s dev %s".formatted(remove.address(), remove.device());
    } else if (address instanceof AddressOperation.Configure configure) {
      return "ifconfig %s %s netmask %s broadcast %s up"
          .formatted(
              configure.device(),
              configure.address().address(),
              configure.address().prefix().mask(),
              configure.broadcast());
    }
    return "ip addr flush dev " + address.device();
  }

  private static String bridge(BridgeOperation bridge) {
    String name = bridge.bridge();
    if (bridge instanceof BridgeOperation.Add) {
      return "brctl addbr " + name;
    } else if (bridge instanceof BridgeOperation.Remove) {
      return "brctl delbr " + name;
    } else if (bridge instanceof BridgeOperation.AddPort port) {
      return "brctl addif " + name + " " + port.port();
    } else if (bridge instanceof BridgeOperation.RemovePort port) {
      return "brctl delif " + name + " " + port.port();
    } else if (bridge instanceof BridgeOperation.Stp stp) {
      return "brctl stp " + name + " " + onOff(stp.on());
    }
    return "brctl setfd " + name + " " + ((BridgeOperation.ForwardDelay) bridge).seconds();
  }

  private static String filter(FilterOperation filter) {
    String start = "iptables " + (filter.table().equals("filter") ? "" : "-t nat ");
    if (filter instanceof FilterOperation.Policy policy) {
      return start + "-P " + policy.chain() + (policy.accept() ? " ACCEPT" : " DROP");
    } else if (filter instanceof FilterOperation.Append append) {
      return start + "-A " + append.chain() + RuleText.of(append.rule());
    } else if (filter instanceof FilterOperation.Insert insert) {
      return start + "-I " + insert.chain() + RuleText.of(insert.rule());
    } else if (filter instanceof FilterOperation.Delete delete) {
      return start + "-D " + delete.chain() + RuleText.of(delete.rule());
    }
    return start + "-F " + filter.chain();
  }

  private static String system(SystemOperation system) {
    if (system instanceof SystemOperation.Sysctl sysctl) {
      return "sysctl -w " + key(sysctl.key()) + "=" + sysctl.value();
    } else if (system instanceof SystemOperation.XenstoreWrite write) {
      return "xenstore-write " + write.path() + " " + write.value();
    } else if (system instanceof SystemOperation.AppendToFile append) {
      return "echo '" + append.text().stripTrailing() + "' >>" + append.path();
    } else if (system instanceof SystemOperation.RemoveLines remove) {
      return "sed -i '/" + remove.text() + "/d' " + remove.path();
    } else if (system instanceof SystemOperation.Log log) {
      return "logger -t " + log.tag() + " " + log.text();
    } else if (system instanceof SystemOperation.IfUpDown call) {
      return (call.up() ? "ifup " : "ifdown ") + call.device();
    } else if (system instanceof SystemOperation.Refused refused) {
      return refused.command();
    } else if (system instanceof SystemOperation.Part part) {
      return "# " + part.key();
    }
    return "dhclient " + ((SystemOperation.AskDhcp) system).device();
  }

  /** {@code sysctl} takes a dot for a slash, and a slash for the dot in an interface's name. */
  private static String key(String dotted) {
    Matcher matcher = PER_INTERFACE.matcher(dotted);
    return matcher.matches()
        ? matcher.group(1) + matcher.group(2).replace('.', '/') + matcher.group(3)
        : dotted;
  }

  private static String daemon(Daemon daemon) {
    if (daemon instanceof Daemon.DhcpServer server) {
      return "dhcpd " + server.at();
    } else if (daemon instanceof Daemon.NatDevice nat) {
      return "vmnet-natd /dev/" + nat.at();
    } else if (daemon instanceof Daemon.HubBridge bridge) {
      return "vmnet-bridge /dev/" + bridge.at() + " " + bridge.card();
    } else if (daemon instanceof Daemon.HubInterface netifup) {
      return "vmnet-netifup /dev/" + netifup.at() + " " + netifup.device();
    }
    var guest = (Daemon.HubGuest) daemon;
    return "vmware-vmx " + guest.guest() + " " + guest.nic();
  }

  private static String onOff(boolean on) {
    return on ? "on" : "off";
  }
}
