package org.vnetlang.gen.xend;

import java.util.EnumSet;
import java.util.Set;

/** Functions of network-vnet; a script holds those that it calls, in this order. */
enum ShellFunction {
  RUN(
      """
      # One of the scripts beside this one. Its exit status says little, and xend does not ask for it:
      # network-bridge ends with 1 where the card has no default route, network-nat whenever dhcp=no.
      run() {
        script=$1
        shift
        "$dir/$script" "$@" || :
      }
      """),

  EXPECT_PORT(
      """
      expect_port() {
        if [ ! -e "/sys/class/net/$1/brif/$2" ]; then
          echo "network-vnet: $2 is no port of $1" >&2
          failed=1
        fi
      }
      """),

  START_NAT(
      """
      # network-nat adds its rule once more at each start.
      start_nat() {
        run network-nat stop "$@" >/dev/null 2>&1
        run network-nat start "$@"
      }
      """),

  MAKE_BRIDGE(
      """
      # A bridge, and the host's address on it.
      make_bridge() {
        [ -e "/sys/class/net/$1/bridge" ] || brctl addbr "$1"
        brctl stp "$1" off
        brctl setfd "$1" 0
        ip link set "$1" up
        if [ -n "${2-}" ] && ! ip addr show dev "$1" | grep -q "inet $2 "; then
          ip addr add "$2" broadcast + dev "$1"
        fi
      }
      """),

  DELETE_BRIDGE(
      """
      delete_bridge() {
        if [ -e "/sys/class/net/$1/bridge" ]; then
          ip link set "$1" down
          brctl delbr "$1"
        fi
      }
      """),

  MOVE_ADDRESSES(
      """
      # Addresses and default route go from the first interface to the second.
      move_addresses() {
        gateway=$(ip route list dev "$1" | sed -n 's/^default via \\([0-9.]*\\).*/\\1/p')
        addresses=$(ip -o -f inet addr show dev "$1" | awk '{ print $4 }')
        ip -f inet addr flush dev "$1"
        for address in $addresses; do
          ip addr add "$address" broadcast + dev "$2"
        done
        [ -z "$gateway" ] || ip route add default via "$gateway" dev "$2"
      }
      """),

  BRIDGE_CARD(
      """
      bridge_card() {
        if [ ! -e "/sys/class/net/$1" ]; then
          make_bridge "$1"
          move_addresses "$2" "$1"
          brctl addif "$1" "$2"
          ip link set "$2" up
        fi
      }
      """),

  RELEASE_CARD(
      """
      release_card() {
        if [ -e "/sys/class/net/$1/brif/$2" ]; then
          brctl delif "$1" "$2"
          move_addresses "$1" "$2"
          delete_bridge "$1"
        fi
      }
      """),

  DELETE_RULE(
      """
      delete_rule() {
        table=$1
        chain=$2
        shift 2
        iptables -t "$table" -D "$chain" "$@" 2>/dev/null || :
      }
      """),

  ADD_RULE(
      """
      # A rule of iptables, there once however often this runs.
      add_rule() {
        delete_rule "$@"
        shift 2
        iptables -t "$table" -A "$chain" "$@" || failed=1
      }
      """),

  RESTART(
      """
      restart() {
        [ ! -x "$1" ] || "$1" restart
      }
      """);

  private final String text;

  ShellFunction(String text) {
    this.text = text;
  }

  /** Its definition, line end included. */
  String text() {
    return text;
  }

  /** Itself and those that it calls. */
  Set<ShellFunction> withNeeded() {
    return switch (this) {
      case START_NAT -> EnumSet.of(this, RUN);
      case BRIDGE_CARD -> EnumSet.of(this, MAKE_BRIDGE, MOVE_ADDRESSES);
      case RELEASE_CARD -> EnumSet.of(this, DELETE_BRIDGE, MOVE_ADDRESSES);
      case ADD_RULE -> EnumSet.of(this, DELETE_RULE);
      default -> EnumSet.of(this);
    };
  }
}
