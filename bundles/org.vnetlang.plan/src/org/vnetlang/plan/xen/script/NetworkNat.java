package org.vnetlang.plan.xen.script;

import java.util.Optional;
import org.vnetlang.plan.operation.FilterOperation;
import org.vnetlang.plan.operation.SystemOperation;
import org.vnetlang.plan.step.Machine;
import org.vnetlang.plan.step.Program;
import org.vnetlang.plan.step.Rule;
import org.vnetlang.plan.xen.Scripts;

/**
 * network-nat: the host forwards packets, and what leaves by its card gets the card's address. Each
 * start adds the rule once more; a start without DHCP ends with 1, its last test being false.
 *
 * @param dom0 what it finds on the host
 * @param arguments how it is called
 */
record NetworkNat(Dom0 dom0, Arguments arguments) implements Program {
  private static final int SYNTAX = 2;
  private static final String NAT = "nat";
  private static final String POSTROUTING = "POSTROUTING";

  @Override
  public int run(Machine machine) {
    if (!dom0.bash()) {
      // "function name()" is no word of a POSIX shell
      machine.run(new SystemOperation.Log(Scripts.NETWORK_NAT, "Syntax error: \"(\" unexpected"));
      return SYNTAX;
    }
    var shell = new Shell(machine, Scripts.NETWORK_NAT);
    Optional<DhcpFiles> dhcp = DhcpFiles.wanted(arguments, shell);
    switch (arguments.command()) {
      case "start":
        start(shell, dhcp);
        break;
      case "stop":
        dhcp.ifPresent(files -> files.withdrawSubnet(shell));
        shell.part("xen.nat.unhide").run(new FilterOperation.Delete(NAT, POSTROUTING, hide()));
        break;
      case "status":
        break;
      default:
        shell.say("Unknown command: " + arguments.command()).end(1);
    }
    return shell.code();
  }

  private void start(Shell shell, Optional<DhcpFiles> dhcp) {
    shell
        .part("xen.route.forward")
        .run(new SystemOperation.Sysctl("net.ipv4.ip_forward", 1))
        .part("xen.nat.hide", card())
        .run(new FilterOperation.Append(NAT, POSTROUTING, hide()));
    if (dhcp.isPresent()) {
      dhcp.get().declareSubnet(shell);
    } else {
      shell.end(1);
    }
  }

  private String card() {
    return arguments.value("netdev").orElse(Scripts.USUAL_CARD);
  }

  private Rule hide() {
    return new Rule(Rule.Matches.ALL.leavingBy(card()), new Rule.Target.Masquerade());
  }
}
