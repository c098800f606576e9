package org.vnetlang.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.vnetlang.headless.Output;

/**
 * From exceptions to a sentence and an exit code; a stack trace is shown for mistakes of ours only,
 * and on request.
 */
final class Failure {
  private Failure() {}

  static int exit(Exception exception, VnetCommand root) {
    var speech = root.speech();
    var err = root.surroundings().err();
    if (exception instanceof Stop stop) {
      err.println("vnet: " + stop.getMessage());
      return stop.exit().code();
    }
    if (exception instanceof Output.Busy) {
      err.println("vnet: " + speech.say("busy", exception.getMessage()));
      return Exit.BUSY.code();
    }
    if (exception instanceof Output.Escape) {
      err.println("vnet: " + speech.say("escape", exception.getMessage()));
      return Exit.CANNOT_CREATE.code();
    }
    if (exception instanceof IOException io) {
      err.println("vnet: " + speech.say(key(io), what(io)));
      return (io instanceof AccessDeniedException ? Exit.PERMISSION : Exit.IO).code();
    }
    err.println("vnet: " + speech.say("internal", exception.toString()));
    if (root.surroundings().environment().containsKey("VNET_DEBUG")) {
      for (var frame : exception.getStackTrace()) {
        err.println("  " + frame);
      }
    }
    return Exit.INTERNAL.code();
  }

  private static String key(IOException io) {
    return io instanceof AccessDeniedException
        ? "denied"
        : io instanceof NoSuchFileException ? "no-such-file" : "io";
  }

  private static String what(IOException io) {
    if (io instanceof FileSystemException file) {
      return file.getReason() == null ? file.getFile() : file.getFile() + ": " + file.getReason();
    }
    return String.valueOf(io.getMessage());
  }
}
