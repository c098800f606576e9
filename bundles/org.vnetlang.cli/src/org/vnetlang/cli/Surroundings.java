package org.vnetlang.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
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
 * @param terminal whether somebody watches standard error
 */
public record Surroundings(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    Path folder,
    boolean terminal) {

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

  /** Colours are for terminals that want them (no-color.org). */
  public boolean colours() {
    return terminal
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !"dumb".equals(environment.get("TERM"));
  }
}
