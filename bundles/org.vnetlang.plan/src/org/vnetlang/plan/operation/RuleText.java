package org.vnetlang.plan.operation;

import org.vnetlang.plan.step.Rule;

/** A rule in the words of {@code iptables} (iptables(8), iptables-extensions(8)). */
final class RuleText {
  private RuleText() {}

  /** With a blank in front. */
  static String of(Rule rule) {
    return matches(rule.matches()) + target(rule.target());
  }

  private static String matches(Rule.Matches matches) {
    var text = new StringBuilder();
    matches.in().ifPresent(in -> text.append(" -i ").append(in));
    matches.out().ifPresent(out -> text.append(" -o ").append(out));
    if (matches.bridged() || matches.physdevIn().isPresent() || matches.physdevOut().isPresent()) {
      text.append(" -m physdev").append(matches.bridged() ? " --physdev-is-bridged" : "");
    }
    matches.physdevIn().ifPresent(in -> text.append(" --physdev-in ").append(in));
    matches.physdevOut().ifPresent(out -> text.append(" --physdev-out ").append(out));
    matches.source().ifPresent(source -> text.append(" -s ").append(source));
    matches.destination().ifPresent(to -> text.append(" -d ").append(to));
    matches.protocol().ifPresent(protocol -> text.append(" -p ").append(protocol.word()));
    text.append(matches.more().icmp() ? " -p icmp" : "");
    matches.sourcePort().ifPresent(port -> text.append(" --sport ").append(port));
    matches.destinationPort().ifPresent(port -> text.append(" --dport ").append(port));
    text.append(matches.established() ? " -m state --state RELATED,ESTABLISHED" : "");
    text.append(matches.more().fresh() ? " -m state --state NEW" : "");
    matches.more().except().forEach(not -> text.append(" !").append(matches(not)));
    matches.more().other().forEach(word -> text.append(' ').append(word));
    return text.toString();
  }

  private static String target(Rule.Target target) {
    if (target instanceof Rule.Target.Accept) {
      return " -j ACCEPT";
    } else if (target instanceof Rule.Target.Drop) {
      return " -j DROP";
    } else if (target instanceof Rule.Target.Reject) {
      return " -j REJECT";
    } else if (target instanceof Rule.Target.Masquerade) {
      return " -j MASQUERADE";
    } else if (target instanceof Rule.Target.SourceNat nat) {
      return " -j SNAT --to-source " + nat.to();
    } else if (target instanceof Rule.Target.DestinationNat nat) {
      return " -j DNAT --to-destination " + nat.to() + nat.port().map(p -> ":" + p).orElse("");
    } else if (target instanceof Rule.Target.Continue words) {
      return words.words().isEmpty() ? "" : " " + words.words();
    }
    return " " + ((Rule.Target.Other) target).words();
  }
}
