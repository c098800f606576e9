package org.vnetlang.ui.preferences;

/** What can be set. */
public enum Key {
  /** Whether files are generated on save. */
  GENERATE("generate", "true"),
  /** Folder of a project that generated files go to. */
  OUTPUT("output.folder", "generated"),
  /** Language of findings and verdicts: {@code system}, {@code en} or {@code es}. */
  LANGUAGE("language", "system"),
  /** Whether a file is laid out when an editor saves it. */
  FORMAT_ON_SAVE("format.onSave", "false"),
  /** Whether expectations are decided on save and while typing. */
  EXPECTATIONS("expectations", "true"),
  /** How an expectation that fails is shown. */
  FAILING("expectations.failing", "error"),
  /** How an expectation that nobody can decide is shown. */
  CANNOT_TELL("expectations.cannotTell", "warning"),
  /** The largest file that is checked in the background, in KiB. */
  LARGEST_FILE("limit.file.kib", "4096"),
  /** The most guests for which expectations are decided in the background. */
  MOST_GUESTS("limit.guests", "2000");

  /** Begins the keys that say how a code is shown. */
  static final String SEVERITY = "severity.";

  private final String name;
  private final String usual;

  Key(String name, String usual) {
    this.name = name;
    this.usual = usual;
  }

  /** The key itself. */
  public String key() {
    return name;
  }

  /** The value where nobody chose. */
  public String usual() {
    return usual;
  }
}
