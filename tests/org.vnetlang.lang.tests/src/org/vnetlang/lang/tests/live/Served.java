package org.vnetlang.lang.tests.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vnetlang.gen.GeneratedFile;
import org.vnetlang.gen.Targets;
import org.vnetlang.model.Host;
import org.vnetlang.model.NicRef;
import org.vnetlang.sim.dhcp.client.Binding;
import org.vnetlang.sim.stage.Running;

/**
 * Real DHCP in place of the simulated: ISC dhcpd on a host with the dhcpd.conf and the start
 * script's settings that are generated for it, and busybox's client in the guests.
 */
final class Served {
  /** What the test needs beside namespaces. */
  static final String PROBE =
      """
      dhcpd --version
      busybox udhcpc --help
      """;

  /**
   * Started anew where it has to listen elsewhere than before. It ends with the laboratory, and
   * after some time in any case.
   */
  private static final String SERVE =
      """
      [ -e $1.conf ] || exit 0
      . ./$1.default
      [ "$INTERFACESv4" != "$(cat $1.listens 2>/dev/null)" ] || exit 0
      echo "$INTERFACESv4" >$1.listens
      if [ -e $1.pid ]; then
        kill $(cat $1.pid)
        i=0
        while kill -0 $(cat $1.pid) 2>/dev/null && [ $i -lt 100 ]; do
          i=$((i + 1))
          sleep 0.1
        done
      fi
      touch $1.leases
      timeout 100 dhcpd -4 -f -d -cf $1.conf -lf $1.leases -pf $1.own $INTERFACESv4 >$1.log 2>&1 &
      echo $! >$1.pid
      i=0
      until grep -q 'Server starting service' $1.log || [ $i -ge 100 ]; do
        i=$((i + 1))
        sleep 0.1
      done
      """;

  /** Without an identifier of its own, as the simulated client asks. */
  private static final String ASK =
      """
      LEASE=$PWD/$1.lease
      export LEASE
      busybox udhcpc -f -n -q -C -V '' -t 3 -T 3 -i $2 -s "$PWD/bound"
      """;

  private static final String BOUND =
      """
      #!/bin/sh
      case $1 in
      bound | renew)
        ifconfig $interface $ip netmask $subnet broadcast $broadcast up
        ip route | grep -q default || for via in $router; do
          ip route add default via $via dev $interface
        done
        for word in ip subnet broadcast router lease serverid; do
          eval "echo $word=\\$$word"
        done >"$LEASE"
        ;;
      esac
      """;

  /** What ends all servers, whatever happened. */
  static final String END =
      "trap 'for pid in m*.pid; do [ ! -e $pid ] || kill $(cat $pid) 2>/dev/null || :; done'"
          + " EXIT\n";

  private Served() {}

  /** The scripts, and the files that are generated for hosts, by the names of their namespaces. */
  static Map<String, String> files(Running running, Map<String, String> spaces) {
    var files = new LinkedHashMap<String, String>();
    files.put("serve", SERVE);
    files.put("ask", ASK);
    files.put("bound", BOUND);
    for (Host host : running.network().hosts()) {
      for (GeneratedFile file : generated(running, host)) {
        String space = spaces.get(host.name());
        if (file.path().endsWith("/dhcpd.conf")) {
          files.put(space + ".conf", file.content());
        } else if (file.path().contains("/default/")) {
          files.put(space + ".default", file.content());
        }
      }
    }
    return files;
  }

  private static List<GeneratedFile> generated(Running running, Host host) {
    return Targets.ALL.stream()
        .filter(target -> target.covers(host))
        .flatMap(target -> target.files(running.network(), host).stream())
        .toList();
  }

  static String serve(String space) {
    return "sh ./serve " + space;
  }

  static String ask(String space, String device) {
    return "sh ./ask " + space + " " + device;
  }

  /** What a guest's card was told, where it is not what the model's was told. */
  static List<String> differences(Running running, NicRef nic, Path lease) throws IOException {
    Optional<Binding> binding =
        running.leases().dialogue(nic).flatMap(dialogue -> dialogue.binding());
    List<String> model = binding.map(Served::lines).orElse(List.of());
    List<String> real = Files.exists(lease) ? Files.readAllLines(lease) : List.of();
    var found = new ArrayList<String>();
    if (!model.equals(real)) {
      found.add("lease of " + nic + ": model " + model + ", real " + real);
    }
    return found;
  }

  private static List<String> lines(Binding binding) {
    var told = binding.parameters();
    String mask =
        new org.vnetlang.model.address.Prefix(binding.address(), told.maskLength())
            .mask()
            .toString();
    return List.of(
        "ip=" + binding.address(),
        "subnet=" + mask,
        "broadcast=" + told.broadcast().map(Object::toString).orElse(""),
        "router=" + told.routers().stream().map(Object::toString).collect(Collectors.joining(" ")),
        "lease=" + told.leaseSeconds(),
        "serverid=" + binding.server());
  }
}
