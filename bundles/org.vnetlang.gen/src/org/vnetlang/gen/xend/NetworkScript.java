package org.vnetlang.gen.xend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.vnetlang.gen.Ascii;
import org.vnetlang.gen.SafeName;
import org.vnetlang.plan.xen.HostCall;

/**
 * network-vnet, the one script that xend runs where several networks need several calls. POSIX
 * shell; what it calls brings its own interpreter. A second start changes nothing, since xend
 * restart starts it again; stop is for people, xend never calls it.
 */
final class NetworkScript {
  private final XendHost xend;
  private final Set<ShellFunction> functions = new TreeSet<>();
  private final StringBuilder body = new StringBuilder();

  private NetworkScript(XendHost xend) {
    this.xend = xend;
  }

  static String of(XendHost xend) {
    var script = new NetworkScript(xend);
    script.start();
    script.stop();
    var text = new StringBuilder("#!/bin/sh\n");
    text.append(
        Ascii.comment(
            "Networks of host "
                + SafeName.of(xend.host().name())
                + " for Xen "
                + xend.version().text()
                + ", written by vnet."));
    text.append(
        """
        # xend runs one network-script; these networks need the calls below.
        # Usage: network-vnet start|stop|status

        dir=$(dirname "$0")
        failed=0

        """);
    script.functions.forEach(function -> text.append(function.text()).append('\n'));
    return text.append(script.body).append(END).toString();
  }

  private static final String END =
      """
      status() {
        ip addr show
        brctl show
        ip route list
        iptables-save
      }

      case ${1-} in
        start) start ;;
        stop) stop ;;
        status) status ;;
        *)
          echo 'Usage: network-vnet start|stop|status' >&2
          exit 64
          ;;
      esac
      exit "$failed"
      """;

  private void start() {
    body.append("start() {\n");
    List<String> said = List.of();
    for (HostCall call : xend.calls()) {
      List<String> remarks = CallRemarks.of(xend.version(), call);
      if (!remarks.equals(said)) {
        remarks.forEach(sentence -> body.append("  ").append(Ascii.comment(sentence)));
        said = remarks;
      }
      ShellCall.start(call).forEach(this::line);
    }
    body.append("}\n\n");
  }

  private void stop() {
    body.append("# By hand only: xend leaves the networks as they are.\nstop() {\n");
    var reversed = new ArrayList<>(xend.calls());
    Collections.reverse(reversed);
    List<ShellCall> lines =
        reversed.stream().flatMap(call -> ShellCall.stop(call).stream()).toList();
    lines.forEach(this::line);
    body.append(lines.isEmpty() ? "  :\n}\n\n" : "}\n\n");
  }

  private void line(ShellCall call) {
    call.function().ifPresent(function -> functions.addAll(function.withNeeded()));
    body.append("  ").append(call.line()).append('\n');
  }
}
