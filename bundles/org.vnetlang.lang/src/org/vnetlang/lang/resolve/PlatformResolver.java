package org.vnetlang.lang.resolve;

import static org.vnetlang.lang.vnet.VnetPackage.Literals.*;

import java.util.Optional;
import org.vnetlang.lang.resolve.Problems.At;
import org.vnetlang.lang.vnet.Host;
import org.vnetlang.model.Platform;
import org.vnetlang.model.Tool;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.plan.Platforms;

/** Reads {@code runs PRODUCT VERSION} against the platform tables. */
final class PlatformResolver {
  private final Context context;

  PlatformResolver(Context context) {
    this.context = context;
  }

  /** The platform of a host; a missing or unknown one is reported with the nearest. */
  Optional<Platform> platform(Host host) {
    var written = host.getPlatform();
    if (written == null) {
      context.problems.report(
          Issue.MISSING_PLATFORM, At.of(host, HOST__NAME), String.valueOf(host.getName()));
      return Optional.empty();
    }
    var words = String.join(" ", written.getWords());
    var product = Platforms.product(words);
    if (product.isEmpty()) {
      var names = Platforms.products();
      var nearest = Nearest.of(words, names);
      context.problems.report(
          Issue.UNKNOWN_PRODUCT,
          At.of(written, PLATFORM__WORDS),
          words,
          nearest.orElse(String.join(", ", names)));
      return Optional.empty();
    }
    return versioned(written, words, product.get());
  }

  private Optional<Platform> versioned(
      org.vnetlang.lang.vnet.Platform written, String words, Platform.Product product) {
    var versions = String.join(", ", Platforms.versions(product));
    if (written.getVersion() == null) {
      context.problems.report(
          Issue.MISSING_VERSION, At.of(written, PLATFORM__WORDS), words, versions);
      return Optional.empty();
    }
    var version = Platforms.version(product, written.getVersion());
    if (version.isEmpty()) {
      var nearest = Platforms.nearest(product, written.getVersion());
      context.problems.mend(
          Issue.UNKNOWN_VERSION,
          At.of(written, PLATFORM__VERSION),
          nearest,
          words,
          Values.shortened(written.getVersion()),
          nearest,
          versions);
      return Optional.of(new Platform(product, nearest, distribution(written)));
    }
    return Optional.of(new Platform(product, version.get(), distribution(written)));
  }

  private static Optional<Tool> distribution(org.vnetlang.lang.vnet.Platform written) {
    return written.getDistribution() == null
        ? Optional.empty()
        : Optional.of(
            new Tool(
                written.getDistribution(), Optional.ofNullable(written.getDistributionVersion())));
  }

  /** A tool with its version; empty where it is half-written. */
  static Optional<Tool> tool(org.vnetlang.lang.vnet.Tool tool) {
    return tool == null || tool.getName() == null
        ? Optional.empty()
        : Optional.of(new Tool(tool.getName(), Optional.ofNullable(tool.getVersion())));
  }
}
