package org.vnetlang.ide;

/** What characters are, for their colour. */
public enum HighlightKind {
  /** A word of the language. */
  KEYWORD,
  /** The words {@code expect}, {@code can}, {@code reach} and their kind. */
  EXPECTATION,
  /** Name of a LAN, or of a network inside a host. */
  NETWORK,
  HOST,
  GUEST,
  MACHINE,
  NIC,
  TEMPLATE,
  STORY,
  ADDRESS,
  MAC,
  NUMBER,
  /** A product, its version, or a word behind {@code with}: something that a platform knows. */
  PLATFORM_WORD,
  /** Another word of a closed list: protocols, units, states. */
  VALUE,
  STRING,
  COMMENT,
  /** What the language does not know. */
  UNKNOWN
}
