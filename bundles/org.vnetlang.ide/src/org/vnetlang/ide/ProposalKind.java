package org.vnetlang.ide;

/** What a proposal is, for its icon. */
public enum ProposalKind {
  /** A word of the language. */
  KEYWORD,
  /** A word that this platform knows. */
  SWITCH,
  /** A LAN, or a network inside a host. */
  NETWORK,
  HOST,
  GUEST,
  MACHINE,
  NIC,
  TEMPLATE,
  /** A product or its version, a protocol, a unit, a model: a word of a closed list. */
  VALUE,
  ADDRESS,
  MAC,
  /** A file to import. */
  FILE,
  /** A whole statement with places to fill in. */
  SNIPPET
}
