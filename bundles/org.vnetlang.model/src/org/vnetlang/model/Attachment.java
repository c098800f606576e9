package org.vnetlang.model;

/** What a nic is plugged into. */
public sealed interface Attachment {

  /** A LAN outside. */
  record OnLan(String lan) implements Attachment {}

  /** A network of the same host. */
  record OnSegment(String segment) implements Attachment {}

  /** A device by its literal name, not checked: {@code on "xenbr7"}. */
  record OnDevice(String device) implements Attachment {}

  /** Not written: the platform's default (the first bridge), or nothing. */
  record Default() implements Attachment {}
}
