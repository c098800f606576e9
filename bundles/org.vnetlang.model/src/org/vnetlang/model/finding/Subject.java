package org.vnetlang.model.finding;

/**
 * The element a finding is about, by stable path, and which part of it: {@code guest/web2/nic/eth0}
 * and {@code ip}. Only the language knows where that stands in the text.
 *
 * <p>Parts are the words of the language: {@code name ip mac gateway dns on over vlan mtu model
 * rate declared subnet host lease range server runs to for port with:WORD …}, and {@code ip:1} for
 * the second one of several; the empty part is the element as a whole.
 *
 * @param path the element
 * @param part the part of it, or the empty string
 */
public record Subject(String path, String part) {

  public static Subject lan(String name) {
    return new Subject("lan/" + name, "");
  }

  public static Subject host(String name) {
    return new Subject("host/" + name, "");
  }

  /** Guests are unique in a project, so the host is not part of the path. */
  public static Subject guest(String name) {
    return new Subject("guest/" + name, "");
  }

  /** A machine of a LAN, of the internet, or at the top of the file. */
  public static Subject machine(String name) {
    return new Subject("machine/" + name, "");
  }

  public static Subject router(String name) {
    return new Subject("router/" + name, "");
  }

  /**
   * The nth expectation of the file, from 0; those in stories have their own numbers behind the
   * file's.
   */
  public static Subject expectation(int index) {
    return new Subject("expect/" + index, "");
  }

  public static Subject story(String name) {
    return new Subject("story/" + name, "");
  }

  /** A nic of this host, guest, machine or router. */
  public Subject nic(String name) {
    return below("nic", name);
  }

  /** A network of this host. */
  public Subject network(String name) {
    return below("network", name);
  }

  /** The nth reservation of this LAN or network, from 0. */
  public Subject reservation(int index) {
    return below("reserve", index);
  }

  /** The nth forward of this network, from 0. */
  public Subject forward(int index) {
    return below("forward", index);
  }

  /** The nth static route of this node, from 0. */
  public Subject route(int index) {
    return below("route", index);
  }

  /** The DHCP server of this LAN or network. */
  public Subject dhcp() {
    return new Subject(path + "/dhcp", "");
  }

  /** The nth range of this DHCP server, from 0. */
  public Subject range(int index) {
    return below("range", index);
  }

  /** A part of this element. */
  public Subject part(String word) {
    return new Subject(path, word);
  }

  /** The nth value of this part, from 0; the first one is the part itself. */
  public Subject nth(int index) {
    return index == 0 ? this : new Subject(path, part + ":" + index);
  }

  private Subject below(String kind, Object key) {
    return new Subject(path + "/" + kind + "/" + key, "");
  }
}
