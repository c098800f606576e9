package org.vnetlang.model.finding;

import static org.vnetlang.model.finding.Severity.ERROR;
import static org.vnetlang.model.finding.Severity.NOTE;
import static org.vnetlang.model.finding.Severity.WARNING;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that can be wrong with a file, with its usual severity. The code is stable: people write it into their settings. Texts stand
 * beside this class in the properties files, one page per code is printed by {@code vnet explain}.
 */
public enum Issue {
  // ---- text: what the parser and the limits say
  SYNTAX(ERROR),
  // ---- text: end

  // ---- reading: names, numbers, addresses as written
  UNKNOWN_NAME(ERROR),
  // ---- reading: end

  // ---- network: facts of the resolved network
  ADDRESS_OUTSIDE_NETWORK(ERROR),
  // ---- network: end

  // ---- platform: what one product or version cannot do
  NOT_ON_PLATFORM(ERROR),
  // ---- platform: end

  // ---- advice
  NAT_IS_NO_FIREWALL(NOTE),
  UNUSED_NETWORK(WARNING);

  private final Severity severity;

  Issue(Severity severity) {
    this.severity = severity;
  }

  /** The stable code: {@code address-outside-network}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Severity severity() {
    return severity;
  }

  /** The issue with that code. */
  public static Optional<Issue> byCode(String code) {
    return Stream.of(values()).filter(issue -> issue.code().equals(code)).findFirst();
  }
}
