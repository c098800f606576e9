package org.vnetlang.headless.fidelity.dhcp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vnetlang.sim.dhcp.LogLine;
import org.vnetlang.sim.dhcp.server.DhcpServer;
import org.vnetlang.sim.dhcp.server.Reaction;

/** The model's servers hear what the real ones heard, when they heard it. */
final class ServerReplay {
  /**
   * So long a real server may take before it has read a packet; timers are late by as much. What
   * came first within that time is as recorded.
   */
  private static final long SLACK_MS = 10;

  private final DhcpCase recorded;
  private final Map<String, DhcpServer> servers = new LinkedHashMap<>();
  private final List<Frame> answers = new ArrayList<>();

  private ServerReplay(DhcpCase recorded) {
    this.recorded = recorded;
    recorded
        .processes()
        .forEach((log, conf) -> servers.put(log, recorded.kind().start(conf).orElseThrow()));
  }

  /**
   * What a server heard.
   *
   * @param at when
   * @param answers how many answers had been seen before
   * @param what what then happens
   */
  private record Heard(long at, long answers, Runnable what) {}

  static ServerReplay of(DhcpCase recorded) {
    var replay = new ServerReplay(recorded);
    var heard = new ArrayList<Heard>();
    List<Frame> frames = recorded.frames();
    for (int i = 0; i < frames.size(); i++) {
      Frame frame = frames.get(i);
      if (!frame.fromServer()) {
        heard.add(new Heard(frame.sent().at(), answers(frames, i), () -> replay.hear(frame)));
      }
    }
    for (DhcpCase.Echo echo : recorded.echoes()) {
      heard.add(new Heard(echo.at(), answers(frames, echo.after()), () -> replay.hear(echo)));
    }
    heard.sort(Comparator.comparingLong(Heard::at).thenComparing(Heard::answers));
    for (Heard one : heard) {
      replay.elapse(one.at() - SLACK_MS);
      replay.elapse(one.at() + SLACK_MS, one.answers());
      one.what().run();
    }
    replay.elapse(heard.get(heard.size() - 1).at() + 2000);
    return replay;
  }

  private static long answers(List<Frame> frames, int before) {
    return frames.subList(0, before).stream().filter(Frame::fromServer).count();
  }

  private void hear(Frame frame) {
    for (DhcpServer server : at(frame.via())) {
      note(server.receive(frame.sent().at(), frame.via(), frame.sent().message()));
    }
  }

  private void hear(DhcpCase.Echo echo) {
    at(echo.via()).forEach(server -> note(server.echoReply(echo.at(), echo.from())));
  }

  private List<DhcpServer> at(String via) {
    return servers.values().stream()
        .filter(
            server ->
                server.configuration().networks().stream()
                    .anyMatch(network -> network.via().equals(via)))
        .toList();
  }

  private void elapse(long until) {
    elapse(until, Long.MAX_VALUE);
  }

  /** Lets time pass, but not beyond so many answers. */
  private void elapse(long until, long count) {
    for (DhcpServer server : servers.values()) {
      while (answers.size() < count
          && server.due().isPresent()
          && server.due().getAsLong() <= until) {
        note(server.elapse(server.due().getAsLong()));
      }
    }
  }

  private void note(Reaction reaction) {
    reaction.answers().forEach(answer -> answers.add(new Frame(answer.via(), answer.sent())));
  }

  /** What the servers sent. */
  List<Frame> answers() {
    return answers;
  }

  Map<String, List<String>> log() {
    var lines = new LinkedHashMap<String, List<String>>();
    servers.forEach(
        (log, server) -> lines.put(log, server.log().stream().map(LogLine::text).toList()));
    return lines;
  }

  Map<String, DhcpServer> servers() {
    return servers;
  }
}
