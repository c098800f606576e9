package org.vnetlang.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.vnetlang.headless.Checked;
import org.vnetlang.headless.VnetCompiler;
import org.vnetlang.lang.Limits;

/**
 * The file a command works on.
 *
 * @param name as diagnostics call it
 * @param path where it is; for standard input a name in the current folder, which imports are
 *     relative to
 * @param stdin whether it is standard input
 */
record Input(String name, Path path, boolean stdin) {
  private static final String STDIN = "-";
  private static final String ENDING = ".vnet";

  /** The files named, each once; none named is the only {@code .vnet} of the folder. */
  static List<Input> find(List<String> arguments, VnetCommand root) throws IOException {
    if (arguments.isEmpty()) {
      return List.of(only(root.surroundings().folder(), "", root.speech()));
    }
    var inputs = new ArrayList<Input>();
    for (var argument : new LinkedHashSet<>(arguments)) {
      inputs.add(find(argument, root));
    }
    return inputs;
  }

  /** The file named; the empty string is the only {@code .vnet} of the folder. */
  static Input find(String argument, VnetCommand root) throws IOException {
    var folder = root.surroundings().folder();
    if (argument.isEmpty()) {
      return only(folder, "", root.speech());
    }
    if (argument.equals(STDIN)) {
      return new Input("<stdin>", folder.resolve(STDIN + ENDING), true);
    }
    var path = folder.resolve(argument);
    if (Files.isDirectory(path)) {
      return only(path, argument.endsWith("/") ? argument : argument + "/", root.speech());
    }
    if (!Files.exists(path)) {
      throw new Stop(Exit.NO_INPUT, root.speech().say("no-such-file", argument));
    }
    return new Input(argument, path, false);
  }

  private static Input only(Path folder, String prefix, Speech speech) throws IOException {
    try (var files = Files.list(folder)) {
      var found =
          files
              .filter(Files::isRegularFile)
              .map(path -> path.getFileName().toString())
              .filter(name -> name.endsWith(ENDING) && !name.equals(ENDING))
              .sorted()
              .toList();
      if (found.isEmpty()) {
        throw new Stop(Exit.NO_INPUT, speech.say("no-input", prefix.isEmpty() ? folder : prefix));
      }
      if (found.size() > 1) {
        throw new Stop(Exit.USAGE, speech.say("several-inputs", String.join(" ", found)));
      }
      return new Input(prefix + found.get(0), folder.resolve(found.get(0)), false);
    }
  }

  /**
   * Its bytes, which are text; a device or a pipe that has no end is read as far as the limit.
   *
   * @throws Stop if it is too large or not UTF-8
   */
  byte[] bytes(VnetCommand root) throws IOException {
    byte[] bytes;
    try (var in = stdin ? InputStream.nullInputStream() : Files.newInputStream(path)) {
      bytes = (stdin ? root.surroundings().in() : in).readNBytes(Limits.FILE_BYTES + 1);
    }
    if (bytes.length > Limits.FILE_BYTES) {
      throw new Stop(Exit.DATA, root.speech().say("too-large", name, Limits.FILE_BYTES >> 20));
    }
    decode(bytes, root);
    return bytes;
  }

  /** Its text, a byte order mark included. */
  String text(VnetCommand root) throws IOException {
    return decode(bytes(root), root);
  }

  private String decode(byte[] bytes, VnetCommand root) {
    try {
      // a new decoder reports what a new String would replace
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException foreign) {
      throw new Stop(Exit.DATA, root.speech().say(wide(bytes) ? "utf-16" : "not-utf-8", name));
    }
  }

  /** Whether the bytes begin with the byte order mark of UTF-16. */
  private static boolean wide(byte[] bytes) {
    int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
    return mark == 0xfeff || mark == 0xfffe;
  }

  /** Reads the file with its imports. */
  Checked check(VnetCompiler compiler, VnetCommand root) throws IOException {
    return compiler.check(bytes(root), path, name);
  }
}
