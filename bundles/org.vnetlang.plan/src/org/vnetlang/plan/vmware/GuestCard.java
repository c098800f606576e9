package org.vnetlang.plan.vmware;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The two names of a guest's card: VMware counts {@code ethernet0}, a Linux inside {@code eth0}.
 */
public final class GuestCard {
  private static final Pattern CONFIGURED = Pattern.compile("ethernet(\\d)");

  private GuestCard() {}

  /** What the guest's Linux calls the card; empty for another name than a .vmx file uses. */
  public static Optional<String> inLinux(String name) {
    var matcher = CONFIGURED.matcher(name);
    return matcher.matches() ? Optional.of("eth" + matcher.group(1)) : Optional.empty();
  }
}
