package org.vnetlang.lang.validation.network;

import java.util.function.Consumer;
import org.vnetlang.model.finding.Finding;

/** One concern of those who hear each other: what is wrong on one wire. */
@FunctionalInterface
interface WireCheck {
  void check(Wire wire, Consumer<Finding> found);
}
