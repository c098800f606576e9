package org.vnetlang.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.vnetlang.model.finding.Texts;

/**
 * What a command sees of the world.
 *
 * @param in standard input
 * @param out data go here
 * @param err talk goes here
 * @param environment environment variables
 * @param folder the current folder
 * @param outWatched whether standard output is a terminal
 * @param errWatched whether standard error is a terminal
 * @param patience how long somebody at a terminal waits before hearing what is being done
 */
public record Surroundings(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    Path folder,
    boolean outWatched,
    boolean errWatched,
    Duration patience) {

  /** The language that the environment asks for (POSIX: LC_ALL, then LC_MESSAGES, then LANG). */
  public Texts texts() {
    for (var name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      var value = environment.getOrDefault(name, "");
      if (!value.isEmpty()) {
        return Texts.of(new Locale(value.split("[_.@]", 2)[0]));
      }
    }
    return Texts.ENGLISH;
  }

  /**
   * Whether the environment wants colours in a stream: NO_COLOR forbids them (no-color.org),
   * FORCE_COLOR asks for them (force-color.org), else a terminal that is not dumb has them.
   */
  public boolean colours(boolean watched) {
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
      return false;
    }
    var forced = environment.getOrDefault("FORCE_COLOR", "");
    return !forced.isEmpty() && !forced.equals("0") || watched && !dumb();
  }

  /** Whether the terminal cannot even go back to the beginning of a line. */
  public boolean dumb() {
    return "dumb".equals(environment.get("TERM"));
  }
}
