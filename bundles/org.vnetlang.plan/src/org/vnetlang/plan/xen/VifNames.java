package org.vnetlang.plan.xen;

import org.vnetlang.plan.operation.SystemOperation;

/**
 * What a guest's interface is called in dom0.
 *
 * @param domain number of the domain
 * @param card place of the card in the guest, from 0
 */
record VifNames(int domain, int card) {

  /** The interface: {@code vif1.0}. */
  String device() {
    return "vif" + domain + "." + card;
  }

  /** Its values in xenstore: {@code backend/vif/1/0}. */
  String path() {
    return "backend/vif/" + domain + "/" + card;
  }

  /** A value is written there. */
  SystemOperation write(String key, String value) {
    return new SystemOperation.XenstoreWrite(path() + "/" + key, value);
  }
}
