package org.vnetlang.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Standard output or error of the process: in UTF-8, and remembering what went wrong. */
final class StandardStream extends FilterOutputStream {
  private final String link;
  private Optional<String> failure = Optional.empty();

  private StandardStream(FileDescriptor descriptor, int number) {
    super(new FileOutputStream(descriptor));
    this.link = target(number);
  }

  static StandardStream out() {
    return new StandardStream(FileDescriptor.out, 1);
  }

  static StandardStream err() {
    return new StandardStream(FileDescriptor.err, 2);
  }

  /** What the descriptor is, as Linux shows it; empty where there is no /proc. */
  private static String target(int number) {
    try {
      return Files.readSymbolicLink(Path.of("/proc/self/fd/" + number)).toString();
    } catch (IOException | UnsupportedOperationException elsewhere) {
      return "";
    }
  }

  /** Whether somebody watches; Java itself only knows whether input and output both are watched. */
  boolean watched() {
    return link.isEmpty()
        ? System.console() != null
        : link.startsWith("/dev/pts/")
            || link.startsWith("/dev/tty")
            || link.equals("/dev/console");
  }

  /** For output: what is printed together is written together. */
  PrintStream buffered() {
    return new PrintStream(new BufferedOutputStream(this, 1 << 16), false, StandardCharsets.UTF_8);
  }

  PrintStream direct() {
    return new PrintStream(this, false, StandardCharsets.UTF_8);
  }

  /** Why something could not be written; a reader that has gone is no failure. */
  Optional<String> failure() {
    boolean reader = link.startsWith("pipe:") || link.startsWith("socket:");
    return reader ? Optional.empty() : failure;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException full) {
      failure = failure.or(() -> Optional.of(String.valueOf(full.getMessage())));
      throw full;
    }
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }
}
