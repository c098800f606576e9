package org.vnetlang.gen.xend;

import org.vnetlang.gen.ShellQuote;
import org.vnetlang.plan.xen.DhcpdFiles;
import org.vnetlang.plan.xen.Scripts;
import org.vnetlang.plan.xen.XendVersion;

/** Scripts that stand beside Xen's own and are the same for every host. */
final class OwnScripts {
  private OwnScripts() {}

  /**
   * The line that the tutorial tells its readers to add to network-route, as a script of its own:
   * an upgrade of Xen would replace an edited one.
   */
  static String proxyArp(XendVersion version) {
    return """
    #!/bin/sh
    # network-route of Xen %s and one line more, written by vnet: dom0 answers ARP on the card
    # for its guests, whose neighbours would look for them there in vain.
    # Usage: network-proxy-arp start|stop|status [netdev=%s]

    dir=$(dirname "$0")
    netdev=%s
    command=
    for word; do
      case $word in
        netdev=*) netdev=${word#netdev=} ;;
        *=*) ;;
        *) command=${command:-$word} ;;
      esac
    done
    proxy_arp=/proc/sys/net/ipv4/conf/$netdev/proxy_arp

    case $command in
      start)
        "$dir/network-route" start
        echo 1 >"$proxy_arp"
        ;;
      stop)
        # dom0 goes on forwarding: others may rely on it
        echo 0 >"$proxy_arp"
        ;;
      status)
        echo "ip_forward: $(cat /proc/sys/net/ipv4/ip_forward)"
        echo "proxy_arp of $netdev: $(cat "$proxy_arp")"
        ;;
      *)
        echo 'Usage: network-proxy-arp start|stop|status [netdev=%s]' >&2
        exit 64
        ;;
    esac
    """
        .formatted(version.text(), Scripts.USUAL_CARD, Scripts.USUAL_CARD, Scripts.USUAL_CARD);
  }

  /** A vif script that lets the DHCP server find the vif. */
  static String vifWithDhcp(DhcpdFiles server) {
    return """
    #!/bin/sh
    # A vif script, and then the DHCP server starts again, written by vnet: it finds its
    # interfaces when it starts, and a guest's vif is there only while the guest is.
    # Usage: vif-with-dhcp SCRIPT [PARAMETER=VALUE]... online|offline

    dir=$(dirname "$0")
    script=$1
    shift
    "$dir/$script" "$@"
    status=$?

    server=%s
    case " $* " in
      *' online '* | *' offline '*)
        [ ! -x "$server" ] || "$server" restart >/dev/null 2>&1
        ;;
    esac
    exit "$status"
    """
        .formatted(ShellQuote.word(server.init()));
  }
}
