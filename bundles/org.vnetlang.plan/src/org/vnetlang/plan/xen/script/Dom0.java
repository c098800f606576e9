package org.vnetlang.plan.xen.script;

import java.util.Arrays;
import org.vnetlang.model.Host;
import org.vnetlang.model.Settings;
import org.vnetlang.plan.host.Ifupdown;
import org.vnetlang.plan.xen.XendVersion;

/**
 * What the scripts find on the host besides the state of its network.
 *
 * @param version whose scripts they are
 * @param ifupdown the host's ifup and ifdown
 * @param bash whether /bin/sh is bash; with another shell the scripts that need it end early
 * @param linkdown whether {@code ip route} marks routes by an interface without carrier (kernels
 *     from 4 on), which 3.0.x takes for a word of the gateway
 */
public record Dom0(XendVersion version, Ifupdown ifupdown, boolean bash, boolean linkdown) {
  private static final int FIRST_WITH_LINKDOWN = 4;

  /** That of a host. */
  public static Dom0 of(XendVersion version, Host host) {
    Settings settings = host.settings();
    boolean bash = settings.value("shell").map(shell -> shell.equals("bash")).orElse(true);
    boolean linkdown = settings.value("kernel").map(Dom0::later).orElse(false);
    return new Dom0(version, Ifupdown.of(host), bash, linkdown);
  }

  private static boolean later(String kernel) {
    return Arrays.stream(kernel.split("\\D+"))
        .filter(part -> !part.isEmpty() && part.length() < 5)
        .findFirst()
        .map(Integer::parseInt)
        .filter(major -> major >= FIRST_WITH_LINKDOWN)
        .isPresent();
  }
}
