package org.vnetlang.headless.fidelity;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call of one of Xen's scripts, as the label of a recorded call says it: {@code network-bridge
 * start (second time)}, {@code vif-nat dhcp=yes online (vif2.1)}.
 *
 * @param script the script
 * @param command start, stop, online or offline
 * @param vif the interface it was called for
 * @param parameters words {@code name=value}
 */
record ScriptCall(String script, String command, Optional<String> vif, List<String> parameters) {
  private static final Pattern LABEL =
      Pattern.compile("(\\S+) ([^(]*)(?:\\((vif(\\d{1,5})\\.\\d+)?.*)?");
  private static final List<String> NETWORK = List.of("start", "stop");
  private static final List<String> GUEST = List.of("online", "offline");

  /** Empty where a label says something else. */
  static Optional<ScriptCall> of(String label) {
    Matcher matcher = LABEL.matcher(label.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String script = matcher.group(1);
    Optional<String> vif = Optional.ofNullable(matcher.group(3));
    List<String> known =
        script.startsWith("network-")
            ? NETWORK
            : script.startsWith("vif-") && vif.isPresent() ? GUEST : List.of();
    List<String> words = List.of(matcher.group(2).strip().split("\\s+"));
    List<String> parameters = words.stream().filter(word -> word.contains("=")).toList();
    return words.stream()
        .filter(known::contains)
        .findFirst()
        .map(command -> new ScriptCall(script, command, vif, parameters));
  }

  /** Whether a parameter has another value in the words that a plan gives the script. */
  boolean contradicts(List<String> words) {
    return parameters.stream()
        .filter(own -> !words.contains(own))
        .map(own -> own.substring(0, own.indexOf('=') + 1))
        .anyMatch(name -> words.stream().anyMatch(word -> word.startsWith(name)));
  }

  /** The number of the domain whose interface it is. */
  OptionalInt domain() {
    return vif.map(name -> OptionalInt.of(Integer.parseInt(name.replaceAll("vif|\\..*", ""))))
        .orElse(OptionalInt.empty());
  }

  /** The step of a plan that is this call, as the plan's texts name it. */
  String step() {
    return (vif.isPresent() ? "xen.vif." : "xen.network.") + command;
  }
}
