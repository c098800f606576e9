package org.vnetlang.gen;

import java.util.List;
import org.vnetlang.gen.vmware.VmwareServerTarget;
import org.vnetlang.gen.xend.XendTarget;

/** Every kind of configuration that can be written: a new one is a line here. */
public final class Targets {
  /** All of them, in the order they are written and listed. */
  public static final List<Target> ALL =
      List.of(
          // one line each
          new VmwareServerTarget(), new XendTarget());

  private Targets() {}
}
