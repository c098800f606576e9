package org.vnetlang.model;

/** Transport protocols with ports. */
public enum Protocol {
  TCP("tcp"),
  UDP("udp");

  private final String word;

  Protocol(String word) {
    this.word = word;
  }

  /** As written in the language and in iptables. */
  public String word() {
    return word;
  }
}
