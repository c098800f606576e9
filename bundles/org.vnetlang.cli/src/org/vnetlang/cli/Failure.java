package org.vnetlang.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import org.vnetlang.headless.OutputFault;

/** From exceptions to a sentence and an exit code. */
final class Failure {
  private Failure() {}

  static int exit(Exception exception, VnetCommand root) {
    if (exception instanceof Stop stop) {
      root.talk(stop.getMessage());
      return stop.exit().code();
    }
    if (exception instanceof OutputFault fault) {
      return output(fault, root);
    }
    if (exception instanceof InvalidPathException path) {
      root.talk(root.speech().say("no-path", path.getInput()));
      return Exit.USAGE.code();
    }
    if (exception instanceof UncheckedIOException unchecked) {
      return io(unchecked.getCause(), root);
    }
    return exception instanceof IOException io ? io(io, root) : internal(exception, root);
  }

  private static int output(OutputFault fault, VnetCommand root) {
    var speech = root.speech();
    root.talk(
        switch (fault.kind()) {
          case BUSY -> speech.say("busy", fault.path());
          case OUTSIDE -> speech.say("outside", fault.path());
          case BLOCKED -> speech.say("blocked", fault.path());
          case COLLISION -> speech.say("collision", fault.path());
          case UNUSABLE -> speech.say("unusable", fault.path(), reason(fault.getCause()));
        });
    return (fault.kind() == OutputFault.Kind.BUSY ? Exit.BUSY : Exit.CANNOT_CREATE).code();
  }

  private static String reason(Throwable cause) {
    return cause instanceof FileSystemException file && file.getReason() != null
        ? file.getReason()
        : cause.getClass().getSimpleName();
  }

  private static int io(IOException io, VnetCommand root) {
    var speech = root.speech();
    if (io instanceof AccessDeniedException denied) {
      root.talk(speech.say("denied", denied.getFile()));
      return Exit.PERMISSION.code();
    }
    if (io instanceof NoSuchFileException gone) {
      root.talk(speech.say("no-such-file", gone.getFile()));
      return Exit.NO_INPUT.code();
    }
    root.talk(speech.say("io", io.getMessage()));
    return Exit.IO.code();
  }

  /** Standard output could not take what it was given. */
  static int unwritten(String why, Surroundings surroundings) {
    var speech = new Speech(surroundings.texts().locale());
    surroundings.err().print("vnet: " + speech.say("unwritten", why) + "\n");
    return Exit.IO.code();
  }

  /** A mistake of ours: one sentence, and a report with everything that helps to find it. */
  static int internal(Throwable mistake, VnetCommand root) {
    root.talk(root.speech().say("internal", mistake));
    var report = new StringBuilder("vnet " + Main.VERSION + ", Java " + Runtime.version() + "\n");
    for (var each = mistake; each != null; each = each.getCause()) {
      report.append(each).append('\n');
      for (var frame : each.getStackTrace()) {
        report.append("  at ").append(frame).append('\n');
      }
    }
    try {
      var file = Files.createTempFile("vnet-mistake-", ".txt");
      Files.writeString(file, report, StandardCharsets.UTF_8);
      root.talk(root.speech().say("report", file));
    } catch (IOException nowhere) {
      root.surroundings().err().print(Visible.lines(report.toString()));
    }
    return Exit.INTERNAL.code();
  }
}
