package org.vnetlang.model.finding;

/** How bad a finding is. */
public enum Severity {
  /** The network cannot work as written; nothing is generated. */
  ERROR,
  /** It will work, but hardly as meant. */
  WARNING,
  /** Worth knowing. */
  NOTE
}
