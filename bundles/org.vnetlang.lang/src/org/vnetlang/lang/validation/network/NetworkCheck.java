package org.vnetlang.lang.validation.network;

import java.util.function.Consumer;
import org.vnetlang.model.Network;
import org.vnetlang.model.finding.Finding;

/** One concern: a function from the network to what is wrong with it, linear in its size. */
@FunctionalInterface
public interface NetworkCheck {
  void check(Network network, Consumer<Finding> found);
}
