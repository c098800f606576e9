package org.vnetlang.plan.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vnetlang.model.Firewall;
import org.vnetlang.plan.filter.RuleReader;
import org.vnetlang.plan.operation.FilterOperation;
import org.vnetlang.plan.operation.Operation;

/** What an administrator's iptables hold, as the operations that bring it about. */
public final class FirewallOperations {
  private FirewallOperations() {}

  /** The policy first, then the rules in their order. */
  public static List<Operation> of(Firewall firewall) {
    var operations = new ArrayList<Operation>();
    firewall
        .forwardPolicy()
        .map(policy -> policy.toLowerCase(Locale.ROOT))
        .filter(policy -> policy.equals("accept") || policy.equals("drop"))
        .map(policy -> new FilterOperation.Policy("filter", "FORWARD", policy.equals("accept")))
        .ifPresent(operations::add);
    firewall.rules().stream()
        .flatMap(line -> RuleReader.read("filter", line).stream())
        .forEach(operations::add);
    return operations;
  }
}
