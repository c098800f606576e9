package org.vnetlang.model;

/**
 * A nic by name.
 *
 * @param owner name of the host, guest, machine or router
 * @param nic the nic's name there
 */
public record NicRef(String owner, String nic) {
  @Override
  public String toString() {
    return owner + "." + nic;
  }
}
