package org.vnetlang.plan.operation;

import org.vnetlang.plan.step.Daemon;

/** A daemon of the network starts or stops. */
public sealed interface DaemonOperation extends Operation {

  Daemon daemon();

  /** It starts; a second start of the same one replaces it. */
  record Start(Daemon daemon) implements DaemonOperation {}

  /** It stops. */
  record Stop(Daemon daemon) implements DaemonOperation {}
}
