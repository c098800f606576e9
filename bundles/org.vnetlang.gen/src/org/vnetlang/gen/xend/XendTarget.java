package org.vnetlang.gen.xend;

import java.util.ArrayList;
import java.util.List;
import org.vnetlang.gen.GeneratedFile;
import org.vnetlang.gen.GeneratedFile.Mode;
import org.vnetlang.gen.SafeName;
import org.vnetlang.gen.Target;
import org.vnetlang.model.Host;
import org.vnetlang.model.Network;
import org.vnetlang.plan.xen.Scripts;
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
    files.addAll(scripts(xend));
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
    DhcpServer.of(xend).ifPresent(server -> files.addAll(dhcp(host, server)));
    return List.copyOf(files);
  }

  private static List<GeneratedFile> scripts(XendHost xend) {
    var scripts = new ArrayList<GeneratedFile>();
    if (xend.networkScript().filter(Scripts.NETWORK_VNET::equals).isPresent()) {
      scripts.add(script(xend, Scripts.NETWORK_VNET, NetworkScript.of(xend)));
    }
    if (xend.runs(Scripts.NETWORK_PROXY_ARP)) {
      String text = OwnScripts.proxyArp(xend.version());
      scripts.add(script(xend, Scripts.NETWORK_PROXY_ARP, text));
    }
    DhcpServer.of(xend)
        .filter(DhcpServer::perVif)
        .map(server -> OwnScripts.vifWithDhcp(server.files()))
        .ifPresent(text -> scripts.add(script(xend, Scripts.VIF_WITH_DHCP, text)));
    return scripts;
  }

  private static GeneratedFile script(XendHost xend, String name, String text) {
    return file(xend.host(), Scripts.FOLDER + "/" + name, text, Mode.SCRIPT);
  }

  private static List<GeneratedFile> dhcp(Host host, DhcpServer server) {
    return List.of(
        file(host, server.files().conf(), server.conf(), Mode.FILE),
        file(host, server.files().defaults(), server.defaults(), Mode.FILE));
  }

  private static GeneratedFile file(Host host, String location, String content, Mode mode) {
    return new GeneratedFile(
        host.name(), SafeName.of(host.name()) + location, content, mode, "root:root", location);
  }
}
