package org.vnetlang.model.finding;

/** What issues are about; each is the section of {@link Issue} that begins with its first code. */
public enum Group {
  /** Words and signs: what the parser says. */
  TEXT(Issue.ADDRESS_MISSING),
  /** Names, numbers and addresses as written. */
  READING(Issue.UNKNOWN_NAME),
  /** Facts of the network, whatever runs on its hosts. */
  NETWORK(Issue.ADDRESS_IN_POOL),
  /** What one product or version cannot do. */
  PLATFORM(Issue.NOT_ON_PLATFORM),
  /** What works and is hardly meant. */
  ADVICE(Issue.HOST_ONLY_IS_BRIDGE);

  private final Issue first;

  Group(Issue first) {
    this.first = first;
  }

  /** The group of an issue. */
  static Group of(Issue issue) {
    var found = TEXT;
    for (var each : values()) {
      if (each.first.compareTo(issue) <= 0) {
        found = each;
      }
    }
    return found;
  }
}
