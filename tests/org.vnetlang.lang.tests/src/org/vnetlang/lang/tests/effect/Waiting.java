package org.vnetlang.lang.tests.effect;

import java.util.Map;

/** What has no effect yet, with what it waits for; or none at all, with the reason. */
final class Waiting {
  private static final String SAID = "says what the statement means without it too";
  private static final String TOKENS = "what is wrong there is read from the text, not the tree";

  static final Map<String, String> LIST =
      Map.ofEntries(
          Map.entry("Platform.distributionVersion", "waits for the files of xl"),
          Map.entry("Story.title", "waits for the report of a story, which it is the title of"),
          Map.entry("File.version", "there is one version; another one is answered with an error"),
          Map.entry("Internet.name", "a fixed word, so that paths can name the internet"),
          Map.entry("Mac.automatic", SAID),
          Map.entry("Gateway.none", SAID),
          Map.entry("Dns.none", SAID),
          Map.entry("Unknown.word", TOKENS),
          Map.entry("Unknown.rest", TOKENS));

  private Waiting() {}
}
