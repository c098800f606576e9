package org.vnetlang.headless.fidelity;

import java.util.ArrayList;
import java.util.List;

/** Compares what a script ran with what the simulated one did, in order. */
final class Operations {
  private Operations() {}

  static void compare(String call, List<String> commands, List<String> simulated, Tally tally) {
    List<String> recorded =
        once(commands).stream()
            .flatMap(command -> RecordedCommand.normalised(command).stream())
            .toList();
    int length = Math.max(recorded.size(), simulated.size());
    for (int i = 0; i < length; i++) {
      String is = i < recorded.size() ? recorded.get(i) : "nothing";
      String should = i < simulated.size() ? simulated.get(i) : "nothing";
      tally.same(Fact.OPERATIONS, call + ", " + (i + 1), is, should);
      if (!is.equals(should)) {
        // what follows would be the same difference again
        return;
      }
    }
  }

  /** Where a wrapper stood before {@code ip}, each of its calls was heard twice. */
  private static List<String> once(List<String> commands) {
    var once = new ArrayList<String>();
    for (int i = 0; i < commands.size(); i++) {
      String command = commands.get(i);
      once.add(command);
      if (command.startsWith("ip ")) {
        if (i + 1 == commands.size() || !commands.get(i + 1).equals(command)) {
          return commands;
        }
        i++;
      }
    }
    return once;
  }
}
