package org.vnetlang.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vnetlang.model.Platform;
import org.vnetlang.model.Platform.Product;
import org.vnetlang.plan.SwitchSpec.Place;
import org.vnetlang.plan.SwitchSpec.Value;
import org.vnetlang.plan.vmware.VmwareSwitches;
import org.vnetlang.plan.xen.XendSwitches;
import org.vnetlang.plan.xen.XendVersion;
import org.vnetlang.plan.xen.XlSwitches;

/** The words behind {@code with} and {@code without}, by platform. */
public final class Switches {
  /** What DHCP servers know wherever they run. */
  public static final List<SwitchSpec> SERVER =
      List.of(
          new SwitchSpec("authoritative", Place.DHCP, Value.NONE, "off"),
          new SwitchSpec("sequential", Place.DHCP, Value.NONE, "off"));

  private Switches() {}

  /** All of a platform. */
  public static List<SwitchSpec> of(Platform platform) {
    return XendVersion.of(platform)
        .map(XendSwitches::of)
        .orElseGet(
            () ->
                platform.product() == Product.XEN
                    ? XlSwitches.ALL
                    : VmwareSwitches.of(platform.product()));
  }

  /** Those of a platform that stand at that place. */
  public static List<SwitchSpec> at(Platform platform, Place place) {
    return of(platform).stream().filter(spec -> spec.place() == place).toList();
  }

  /** The first place of the platform that knows the word. */
  public static Optional<Place> place(Platform platform, String name) {
    return of(platform).stream()
        .filter(spec -> spec.name().equals(name))
        .map(SwitchSpec::place)
        .findFirst();
  }

  /** The platforms that know the word anywhere, oldest first. */
  public static List<Platform> knowing(String name) {
    return all().filter(platform -> place(platform, name).isPresent()).toList();
  }

  private static Stream<Platform> all() {
    return Arrays.stream(Product.values())
        .flatMap(
            product ->
                Platforms.versions(product).stream()
                    .map(version -> new Platform(product, version, Optional.empty())));
  }
}
