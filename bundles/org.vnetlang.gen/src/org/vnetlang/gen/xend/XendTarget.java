package org.vnetlang.gen.xend;

import java.util.ArrayList;
import java.util.List;
import org.vnetlang.gen.GeneratedFile;
import org.vnetlang.gen.GeneratedFile.Mode;
import org.vnetlang.gen.SafeName;
import org.vnetlang.gen.Target;
import org.vnetlang.model.Host;
import org.vnetlang.model.Network;
import org.vnetlang.plan.xen.XendVersion;

/**
 * Xen with xend: its settings, the scripts that its networks need beside Xen's own, each guest's
 * network lines, and a DHCP server's files where the file asks for one.
 */
public final class XendTarget implements Target {
  private static final String FOLDER = "/etc/xen/";

  @Override
  public String name() {
    return "xend";
  }

  @Override
  public boolean covers(Host host) {
    return host.platform().flatMap(XendVersion::of).isPresent();
  }

  @Override
  public List<GeneratedFile> files(Network network, Host host) {
    XendVersion version = host.platform().flatMap(XendVersion::of).orElseThrow();
    XendHost xend = XendHost.of(network, host, version);
    var files = new ArrayList<GeneratedFile>();
    files.add(file(host, FOLDER + "xend-config.sxp", XendConfig.of(xend), Mode.FILE));
    DomUs.of(xend)
        .forEach(
            (guest, text) -> {
              String location = FOLDER + guest + ".cfg";
              files.add(
                  new GeneratedFile(
                      host.name(),
                      SafeName.of(host.name()) + location,
                      text,
                      Mode.FILE,
                      "root:root",
                      GeneratedFile.MERGE + location));
            });
    return List.copyOf(files);
  }

  private static GeneratedFile file(Host host, String location, String content, Mode mode) {
    return new GeneratedFile(
        host.name(), SafeName.of(host.name()) + location, content, mode, "root:root", location);
  }
}
