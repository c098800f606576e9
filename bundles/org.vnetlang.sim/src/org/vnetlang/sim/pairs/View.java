package org.vnetlang.sim.pairs;

/**
 * From where something is described: names and addresses of one's own, of one's host and of one's
 * branch are told by their part, those of others literally.
 *
 * @param self a machine, or {@link Nesting#NONE} for the branch as a whole
 * @param host its host
 * @param branch its branch
 */
record View(int self, int host, int branch) {

  static View of(Nesting nesting, int machine) {
    return new View(machine, nesting.host(machine), nesting.lan(machine));
  }

  static View ofBranch(int branch) {
    return new View(Nesting.NONE, Nesting.NONE, branch);
  }
}
