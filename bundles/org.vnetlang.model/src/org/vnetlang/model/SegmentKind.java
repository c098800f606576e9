package org.vnetlang.model;

/** The four kinds of networks inside a host. */
public enum SegmentKind {
  BRIDGE("bridge"),
  ROUTE("route"),
  NAT("nat"),
  HOST_ONLY("host-only");

  private final String word;

  SegmentKind(String word) {
    this.word = word;
  }

  /** As written in the language. */
  public String word() {
    return word;
  }
}
