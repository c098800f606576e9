package org.vnetlang.plan.xen;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vnetlang.model.Bridge;
import org.vnetlang.model.Host;

/**
 * Numbers of the loopback pairs that bridges take: {@code vifnum=1} makes network-bridge of 3.0.x
 * use veth1 and vif0.1.
 */
public final class Vifnums {
  private static final Pattern NUMBER = Pattern.compile("(?:0|[1-9][0-9]{0,3})");
  private static final Pattern AT_END = Pattern.compile("(0|[1-9][0-9]{0,3})$");

  private Vifnums() {}

  /**
   * Number of each bridge over a card: the written one, else that at the end of its name if there
   * is such a pair and it is free, else the lowest free one. A bridge without entry is not told
   * ({@code without vifnum}).
   */
  public static Map<String, Integer> of(XendVersion version, Host host) {
    List<Bridge> bridges = bridges(host);
    var numbers = new LinkedHashMap<String, Integer>();
    Set<Integer> taken = new HashSet<>();
    bridges.forEach(bridge -> written(bridge).ifPresent(taken::add));
    int pairs = pairs(version, host);
    for (Bridge bridge : bridges) {
      boolean told = Cards.on(bridge, XendSwitches.VIFNUM, true);
      if (version.netloop() && told) {
        Optional<Integer> own = atEnd(bridge.name()).filter(n -> n < pairs && !taken.contains(n));
        int number = written(bridge).or(() -> own).orElseGet(() -> lowest(taken));
        taken.add(number);
        numbers.put(bridge.name(), number);
      }
    }
    return numbers;
  }

  /** How many loopback pairs dom0's kernel makes. */
  public static int pairs(XendVersion version, Host host) {
    return host.settings()
        .value(XendSwitches.NLOOPBACKS)
        .flatMap(Vifnums::number)
        .orElse(version.loopbackPairs());
  }

  private static List<Bridge> bridges(Host host) {
    return UsableNetworks.of(host)
        .networks(Bridge.class)
        .filter(bridge -> !Cards.of(bridge).isEmpty())
        .toList();
  }

  private static Optional<Integer> written(Bridge bridge) {
    return bridge.settings().value(XendSwitches.VIFNUM).flatMap(Vifnums::number);
  }

  private static Optional<Integer> number(String text) {
    return NUMBER.matcher(text).matches() ? Optional.of(Integer.parseInt(text)) : Optional.empty();
  }

  private static Optional<Integer> atEnd(String name) {
    Matcher end = AT_END.matcher(name);
    return end.find() ? number(end.group(1)) : Optional.empty();
  }

  private static int lowest(Set<Integer> taken) {
    int number = 0;
    while (taken.contains(number)) {
      number++;
    }
    return number;
  }
}
