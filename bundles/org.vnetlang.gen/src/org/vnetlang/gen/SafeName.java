package org.vnetlang.gen;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Names from the text as names in files: a harmless name stays as it is, every other one becomes a
 * readable stump and eight hex digits of its SHA-256, so that two names never become one. Both
 * functions leave their own results unchanged.
 */
public final class SafeName {
  private static final Pattern COMPONENT =
      Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9._-]{0,62}[A-Za-z0-9_-])?");
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");
  private static final int STUMP = 40;

  private SafeName() {}

  /**
   * One component of a path: no slash, no leading dot or hyphen, no dot at the end, which Windows
   * drops, at most 64 ASCII characters.
   */
  public static String of(String name) {
    return COMPONENT.matcher(name).matches() ? name : stump(name, "[^A-Za-z0-9._-]", "_");
  }

  /** A bare word as configuration files take it: a letter, then letters, digits, {@code _ -}. */
  public static String identifier(String name) {
    return IDENTIFIER.matcher(name).matches() ? name : stump(name, "[^A-Za-z0-9_-]", "x");
  }

  private static String stump(String name, String unsafe, String first) {
    String head = name.substring(0, Math.min(STUMP, name.length())).replaceAll(unsafe, "_");
    boolean startsWell = !head.isEmpty() && Character.isLetter(head.charAt(0));
    return (startsWell ? head : first + head) + "-" + hash(name);
  }

  private static String hash(String name) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_16BE));
      return HexFormat.of().formatHex(digest, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
