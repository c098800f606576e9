package org.vnetlang.gen;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text from octets, strictly: what is no UTF-8 is no text (RFC 3629). */
public final class Utf8 {
  private Utf8() {}

  /** The text, or nothing. */
  public static Optional<String> decoded(byte[] octets) {
    try {
      var decoder = StandardCharsets.UTF_8.newDecoder();
      return Optional.of(decoder.decode(ByteBuffer.wrap(octets)).toString());
    } catch (CharacterCodingException broken) {
      return Optional.empty();
    }
  }
}
