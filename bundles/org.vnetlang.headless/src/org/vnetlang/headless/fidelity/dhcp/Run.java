package org.vnetlang.headless.fidelity.dhcp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;
import org.vnetlang.sim.dhcp.MessageKind;
import org.vnetlang.sim.dhcp.Sent;

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

  /** The address that the client asks for first. */
  Optional<Ipv4> wish() {
    return sent.get(0).frame().sent().message().addresses().requested();
  }

  /** All runs of a case in the order of their starts. */
  static List<Run> of(DhcpCase recorded) {
    List<DhcpCase.Step> starts =
        recorded.steps().stream().filter(step -> START.matcher(step.text()).matches()).toList();
    long offset = recorded.frames().get(0).sent().at() - starts.get(0).at();
    var runs = new ArrayList<Run>();
    for (DhcpCase.Step start : starts) {
      String guest = group(START, start.text());
      Mac mac = recorded.macs().get(guest);
      int until =
          starts.stream()
              .filter(other -> other.at() > start.at() && group(START, other.text()).equals(guest))
              .findFirst()
              .map(next -> first(recorded, mac, next.at() + offset))
              .orElse(recorded.frames().size());
      List<Placed> sent = sent(recorded, mac, first(recorded, mac, start.at() + offset), until);
      if (!sent.isEmpty()) {
        String via = sent.get(0).frame().via();
        runs.add(new Run(guest, mac, via, sent, result(recorded, guest, start.at())));
      }
    }
    return runs;
  }

  /**
   * The first message of a run. The steps were timed by another clock, and a client takes some time
   * to start, so it is the nearest one that begins a transaction.
   */
  private static int first(DhcpCase recorded, Mac mac, long near) {
    List<Frame> frames = recorded.frames();
    var seen = new HashSet<Integer>();
    int nearest = frames.size();
    int before = 0;
    long distance = Long.MAX_VALUE;
    for (int i = 0; i < frames.size(); i++) {
      Sent sent = frames.get(i).sent();
      boolean begins =
          frames.get(i).client().equals(mac)
              && seen.add(sent.message().transaction())
              && (sent.message().kind() == MessageKind.DISCOVER
                  || sent.message().kind() == MessageKind.REQUEST);
      if (begins && Math.abs(sent.at() - near) < distance) {
        nearest = refused(frames, mac, before, i) ? before : i;
        distance = Math.abs(sent.at() - near);
      }
      before = begins ? i : before;
    }
    return nearest;
  }

  /** Whether a transaction begins at once because the one before it was refused. */
  private static boolean refused(List<Frame> frames, Mac mac, int before, int index) {
    long at = frames.get(index).sent().at();
    return frames.subList(before, index).stream()
        .filter(frame -> frame.client().equals(mac))
        .filter(frame -> frame.sent().message().kind() == MessageKind.NAK)
        .anyMatch(frame -> at - frame.sent().at() < GuestReplay.REACTION_MS);
  }

  private static List<Placed> sent(DhcpCase recorded, Mac mac, int from, int until) {
    var sent = new ArrayList<Placed>();
    for (int i = from; i < until; i++) {
      Frame frame = recorded.frames().get(i);
      if (!frame.fromServer() && frame.client().equals(mac)) {
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

  private static String group(Pattern pattern, String text) {
    Matcher match = pattern.matcher(text);
    return match.matches() ? match.group(1) : "";
  }
}
