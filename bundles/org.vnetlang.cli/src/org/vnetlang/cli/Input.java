package org.vnetlang.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.vnetlang.headless.Checked;
import org.vnetlang.headless.VnetCompiler;
import org.vnetlang.lang.Limits;

/**
 * The file a command works on.
 *
 * @param name as the user called it; {@code -} is standard input
 * @param path where it is; meaningless for standard input
 */
record Input(String name, Path path) {
  private static final String STDIN = "-";

  /** The file named, or the only {@code .vnet} of the folder. */
  static Input find(String argument, VnetCommand root) throws IOException {
    var folder = root.surroundings().folder();
    if (argument.isEmpty()) {
      return only(folder, root.speech());
    }
    var path = folder.resolve(argument);
    if (!argument.equals(STDIN)) {
      if (Files.isDirectory(path)) {
        throw new Stop(Exit.USAGE, root.speech().say("is-folder", argument));
      }
      if (!Files.exists(path)) {
        throw new Stop(Exit.NO_INPUT, root.speech().say("no-such-file", argument));
      }
    }
    return new Input(argument, path);
  }

  private static Input only(Path folder, Speech speech) throws IOException {
    try (var files = Files.list(folder)) {
      var found =
          files
              .filter(Files::isRegularFile)
              .map(path -> path.getFileName().toString())
              .filter(name -> name.endsWith(".vnet"))
              .sorted()
              .toList();
      if (found.isEmpty()) {
        throw new Stop(Exit.NO_INPUT, speech.say("no-input", folder.getFileName()));
      }
      if (found.size() > 1) {
        throw new Stop(
            Exit.USAGE,
            speech.say("several-inputs", found.stream().collect(Collectors.joining(" "))));
      }
      return new Input(found.get(0), folder.resolve(found.get(0)));
    }
  }

  boolean stdin() {
    return name.equals(STDIN);
  }

  /** The text; more than the limit is refused before it is read. */
  String text(VnetCommand root) throws IOException {
    if (stdin()) {
      var bytes = root.surroundings().in().readNBytes(Limits.FILE_BYTES + 1);
      if (bytes.length > Limits.FILE_BYTES) {
        throw tooLarge(root);
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
    refuseLarge(root);
    return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
  }

  /** Reads the file with its imports. */
  Checked check(VnetCommand root) throws IOException {
    var compiler = new VnetCompiler(root.texts());
    if (stdin()) {
      return compiler.check(text(root), "<stdin>");
    }
    refuseLarge(root);
    return compiler.check(path, name);
  }

  private void refuseLarge(VnetCommand root) throws IOException {
    if (Files.isRegularFile(path) && Files.size(path) > Limits.FILE_BYTES) {
      throw tooLarge(root);
    }
  }

  private Stop tooLarge(VnetCommand root) {
    return new Stop(Exit.DATA, root.speech().say("too-large", name, Limits.FILE_BYTES));
  }
}
