package org.vnetlang.model.finding;

import static org.vnetlang.model.finding.Severity.ERROR;
import static org.vnetlang.model.finding.Severity.NOTE;
import static org.vnetlang.model.finding.Severity.WARNING;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that can be wrong with a file, with its usual severity. The code is stable: people
 * write it into their settings. Texts stand beside this class in the properties files, one page per
 * code is printed by {@code vnet explain}.
 */
public enum Issue {
  // ---- text: what the parser and the limits say
  ADDRESS_MISSING(ERROR),
  APOSTROPHE(ERROR),
  BELONGS_AT_TOP(ERROR),
  BELONGS_IN_BLOCK(ERROR),
  BLOCK_NOT_CLOSED_BEFORE(ERROR),
  EXPECT_VERB(ERROR),
  EXTRA_BRACE(ERROR),
  FILE_TOO_LARGE(ERROR),
  FOREIGN_WORD(ERROR),
  IMPORT_ABSOLUTE(ERROR),
  IMPORT_CYCLE(ERROR),
  IMPORT_MISSING(ERROR),
  IMPORT_NO_VNET(ERROR),
  IMPORT_OF_ADDRESS(ERROR),
  IMPORT_OUTSIDE(ERROR),
  IMPORT_WITHOUT_FOLDER(ERROR),
  IP_WORD_MISSING(ERROR),
  MAC_MISSING(ERROR),
  MISSPELT_WORD(ERROR),
  NAME_BEGINS_WITH_DIGIT(ERROR),
  NAME_IS_A_WORD(ERROR),
  NAME_MISSING(ERROR),
  NAME_WITH_BLANK(ERROR),
  NAME_WITH_DOT(ERROR),
  NESTED_TOO_DEEP(ERROR),
  NETMASK_WORD(ERROR),
  NOT_NEEDED(ERROR),
  NO_COLON(ERROR),
  NO_COMMA(ERROR),
  NO_EQUALS_SIGN(ERROR),
  NUMBER_MISSING(ERROR),
  OVER_NOT_ON(ERROR),
  PARTY_MISSING(ERROR),
  PORT_WITHOUT_PROTOCOL(ERROR),
  PORT_WITH_COLON(ERROR),
  PRODUCT_MISSING(ERROR),
  REFERENCE_MISSING(ERROR),
  RUNS_MISSING(ERROR),
  STRAIGHT_QUOTES(ERROR),
  SUBNET_MISSING(ERROR),
  SWITCH_MISSING(ERROR),
  SYNTAX(ERROR),
  TEXT_MISSING(ERROR),
  TOO_MANY_IMPORTS(ERROR),
  UNCLOSED_BLOCK(ERROR),
  UNCLOSED_COMMENT(ERROR),
  UNCLOSED_TEXT(ERROR),
  UNKNOWN_WORD(ERROR),
  WORDS_ARE_SMALL(ERROR),
  // ---- text: end

  // ---- reading: names, numbers, addresses as written
  UNKNOWN_NAME(ERROR),
  AMBIGUOUS_NAME(ERROR),
  ARRAY_AS_PARTY(ERROR),
  ARRAY_REVERSED(ERROR),
  ARRAY_TOO_LARGE(ERROR),
  ARRAY_WITHOUT_END(ERROR),
  BAD_ADDRESS(ERROR),
  BAD_NETMASK(ERROR),
  BAD_NUMBER(ERROR),
  BAD_SUBNET(ERROR),
  DUPLICATE_NAME(ERROR),
  GUEST_ON_LAN(ERROR),
  GUEST_PLACED_TWICE(ERROR),
  GUEST_WITHOUT_HOST(ERROR),
  HOST_BITS_IN_SUBNET(ERROR),
  HOST_HAS_NO_NETWORK(ERROR),
  HOST_PART_WITHOUT_SUBNET(ERROR),
  INDEX_OUTSIDE_ARRAY(ERROR),
  IPV6_ADDRESS(ERROR),
  MAC_DIGITS(ERROR),
  MAC_PAIRS(ERROR),
  MISSING_PLATFORM(ERROR),
  MISSING_SUBNET(ERROR),
  MISSING_VERSION(ERROR),
  MISSPELT_NAME(ERROR),
  NETMASK_FOR_LENGTH(ERROR),
  NO_SUCH_PART(ERROR),
  NOT_AN_ARRAY(ERROR),
  ONE_CLIENT(ERROR),
  OPTION_TWICE(ERROR),
  RANGE_NEEDS_TO(ERROR),
  RANGE_WITHOUT_END(ERROR),
  SERVICE_ON_BRIDGE(ERROR),
  SUBNET_WITHOUT_LENGTH(ERROR),
  TEMPLATE_CYCLE(ERROR),
  TOO_MANY_GUESTS(ERROR),
  UNIT_MISSING(ERROR),
  UNIT_NEEDS_BLANK(ERROR),
  UNKNOWN_POLICY(ERROR),
  UNKNOWN_PRODUCT(ERROR),
  UNKNOWN_PROTOCOL(ERROR),
  UNKNOWN_STATE(ERROR),
  UNKNOWN_UNIT(ERROR),
  UNKNOWN_VERSION(ERROR),
  WHICH_HOST(ERROR),
  // ---- reading: end

  // ---- network: facts of the resolved network
  ADDRESS_OUTSIDE_NETWORK(ERROR),
  // ---- network: end

  // ---- platform: what one product or version cannot do
  NOT_ON_PLATFORM(ERROR),
  UNKNOWN_SWITCH(ERROR),
  MISSPELT_SWITCH(ERROR),
  SWITCH_ELSEWHERE(ERROR),
  SWITCH_OF_OTHER_PLATFORM(ERROR),
  NO_SWITCH_HERE(ERROR),
  SWITCH_NEEDS_VALUE(ERROR),
  SWITCH_TAKES_NO_VALUE(ERROR),
  SWITCH_NEEDS_NUMBER(ERROR),
  FORWARD_PORT_TWICE(ERROR),
  FORWARD_NOT_BEHIND_NAT(ERROR),
  FORWARD_WITHOUT_ADDRESS(ERROR),
  FORWARD_TO_NOBODY(WARNING),
  FORWARD_WITHOUT_NAT(ERROR),
  FORWARD_PRIVILEGED_PORT(NOTE),
  FORWARD_PORT_OF_PRODUCT(ERROR),
  FORWARD_BY_HAND(WARNING),
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
