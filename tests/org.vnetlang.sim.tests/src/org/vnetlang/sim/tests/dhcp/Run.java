package org.vnetlang.sim.tests.dhcp;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vnetlang.model.address.Mac;
import org.vnetlang.sim.dhcp.MessageKind;

/**
 * One run of a guest's client.
 *
 * @param guest the guest
 * @param mac its MAC
 * @param via the segment it is on
 * @param sent what it sent, with its place among all frames
 * @param result what the recording says came of it; empty if it says nothing
 */
record Run(String guest, Mac mac, String via, List<Placed> sent, String result) {
  private static final Pattern START = Pattern.compile("(\\w+) \\(\\S+\\) starts dhclient.*");
  private static final Pattern RESULT = Pattern.compile("(\\w+) result: (.*)");
  private static final Pattern MOVE = Pattern.compile("(\\w+) moved to (\\S+)");

  /** The steps were timed by another clock, a little before the first frame. */
  private static final long EARLY_MS = 300;

  /** A frame and its place. */
  record Placed(Frame frame, int index) {
    long at() {
      return frame.sent().at();
    }
  }

  long start() {
    return sent.get(0).at();
  }

  /** Whether the client knew an address from before, which the steps do not say. */
  boolean remembers() {
    Frame first = sent.get(0).frame();
    return first.sent().message().kind() == MessageKind.REQUEST
        || first.sent().message().addresses().requested().isPresent();
  }

  /** All runs of a case in the order of their starts. */
  static List<Run> of(DhcpCase recorded) {
    List<DhcpCase.Step> starts =
        recorded.steps().stream().filter(step -> START.matcher(step.text()).matches()).toList();
    long offset = recorded.frames().get(0).sent().at() - starts.get(0).at() - EARLY_MS;
    var runs = new ArrayList<Run>();
    for (DhcpCase.Step start : starts) {
      String guest = group(START, start.text());
      long until =
          starts.stream()
              .filter(other -> other.at() > start.at() && group(START, other.text()).equals(guest))
              .mapToLong(DhcpCase.Step::at)
              .findFirst()
              .orElse(Long.MAX_VALUE - Math.abs(offset) * 2);
      Mac mac = recorded.macs().get(guest);
      List<Placed> sent = sent(recorded, mac, start.at() + offset, until + offset);
      if (!sent.isEmpty()) {
        String via = sent.get(0).frame().via();
        runs.add(new Run(guest, mac, via, sent, result(recorded, guest, start.at())));
      }
    }
    return runs;
  }

  private static List<Placed> sent(DhcpCase recorded, Mac mac, long from, long until) {
    var sent = new ArrayList<Placed>();
    for (int i = 0; i < recorded.frames().size(); i++) {
      Frame frame = recorded.frames().get(i);
      long at = frame.sent().at();
      if (!frame.fromServer() && frame.client().equals(mac) && at >= from && at < until) {
        sent.add(new Placed(frame, i));
      }
    }
    return sent;
  }

  private static String result(DhcpCase recorded, String guest, long from) {
    return recorded.steps().stream()
        .filter(step -> step.at() >= from)
        .map(step -> RESULT.matcher(step.text()))
        .filter(match -> match.matches() && match.group(1).equals(guest))
        .map(match -> match.group(2))
        .findFirst()
        .orElse("");
  }

  /** Where a guest is moved to by a step; empty for other steps. */
  static String moved(DhcpCase.Step step) {
    Matcher match = MOVE.matcher(step.text());
    return match.matches() ? match.group(2) : "";
  }

  private static String group(Pattern pattern, String text) {
    Matcher match = pattern.matcher(text);
    return match.matches() ? match.group(1) : "";
  }
}
