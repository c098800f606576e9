package org.vnetlang.plan.xen.script;

import java.util.List;
import java.util.Optional;
import org.vnetlang.plan.step.Program;
import org.vnetlang.plan.xen.Scripts;
import org.vnetlang.plan.xen.XendVersion;

/** The scripts of Xen 3.0.2 to 3.0.4 by name. */
public final class XenScripts {
  private XenScripts() {}

  /** Whether the scripts of a release are known. */
  public static boolean know(XendVersion version) {
    return version.netloop();
  }

  /**
   * A network script, as xend runs it.
   *
   * @param dom0 what it finds on the host
   * @param script its name below {@link Scripts#FOLDER}
   * @param words command and parameters
   * @return empty where there is no such script
   */
  public static Optional<Program> network(Dom0 dom0, String script, List<String> words) {
    var arguments = Arguments.of(words);
    switch (script) {
      case Scripts.NETWORK_BRIDGE:
        return Optional.of(new NetworkBridge(dom0, arguments));
      case Scripts.NETWORK_ROUTE:
        return Optional.of(new NetworkRoute(dom0, arguments, false));
      case Scripts.NETWORK_PROXY_ARP:
        return Optional.of(new NetworkRoute(dom0, arguments, true));
      case Scripts.NETWORK_NAT:
        return Optional.of(new NetworkNat(dom0, arguments));
      default:
        return Optional.empty();
    }
  }

  /**
   * A vif script, as the hotplug agent runs it.
   *
   * @param dom0 what it finds on the host
   * @param script its name
   * @param words parameters and command
   * @param device the guest's interface: {@code vif1.0}
   * @param path its values in xenstore: {@code backend/vif/1/0}
   * @return empty where there is no such script
   */
  public static Optional<Program> vif(
      Dom0 dom0, String script, List<String> words, String device, String path) {
    return List.of(Scripts.VIF_BRIDGE, Scripts.VIF_ROUTE, Scripts.VIF_NAT).contains(script)
        ? Optional.of(
            new Hotplug(dom0, script, Arguments.of(words), new Hotplug.Backend(device, path)))
        : Optional.empty();
  }
}
