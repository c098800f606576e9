package org.vnetlang.plan.operation;

/** Changes of bridges, as {@code brctl} makes them (brctl(8)). */
public sealed interface BridgeOperation extends Operation {

  /** The bridge's name. */
  String bridge();

  /** {@code brctl addbr BR}. */
  record Add(String bridge) implements BridgeOperation {}

  /** {@code brctl delbr BR}: refused while the bridge is up. */
  record Remove(String bridge) implements BridgeOperation {}

  /** {@code brctl addif BR PORT}: refused where there is no such bridge. */
  record AddPort(String bridge, String port) implements BridgeOperation {}

  /** {@code brctl delif BR PORT}. */
  record RemovePort(String bridge, String port) implements BridgeOperation {}

  /** {@code brctl stp BR on|off}. */
  record Stp(String bridge, boolean on) implements BridgeOperation {}

  /** {@code brctl setfd BR SECONDS}. */
  record ForwardDelay(String bridge, int seconds) implements BridgeOperation {}
}
