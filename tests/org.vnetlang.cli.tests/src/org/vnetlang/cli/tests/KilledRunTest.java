package org.vnetlang.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vnetlang.cli.tests.Tree.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vnetlang.gen.GeneratedFile.Mode;
import org.vnetlang.headless.Change;
import org.vnetlang.headless.Disk;
import org.vnetlang.headless.Manifest;
import org.vnetlang.headless.Output;
import org.vnetlang.headless.TargetFile;

/**
 * A run that is killed at any step leaves whole files, the old or the new ones; the next one takes
 * none of them for edited, whatever it is asked to write, and leaves nothing behind.
 */
class KilledRunTest {
  private static final List<TargetFile> OLD =
      List.of(
          file("h/kept", "kept"),
          file("h/changed", "old"),
          file("h/gone", "gone"),
          file("g/x/gone", "gone too"),
          file("h/y/swapped", "one"));
  private static final List<TargetFile> NEW =
      List.of(
          file("h/kept", "kept"),
          file("h/changed", "new"),
          file("h/z/fresh", "fresh"),
          file("h/y/swapped", "two"));
  private static final List<TargetFile> THIRD =
      List.of(file("h/changed", "third"), file("h/y/swapped", "one"), file("i/a", "a"));

  /** How a run ends early. */
  enum End {
    BEFORE,
    /** Only for writing: the first half of the bytes is on the disk. */
    HALFWAY,
    AFTER
  }

  @TempDir private Path folder;

  /** Ends the run at a step; nothing behind it happens, not even cleaning up. */
  private static final class Kill extends Error {
    private static final long serialVersionUID = 1;
  }

  /** A disk that ends the run at the step of that number. */
  private static final class Dying implements Disk {
    private final int last;
    private final End end;
    private int steps;
    private boolean dead;

    Dying(int last, End end) {
      this.last = last;
      this.end = end;
    }

    private interface Step {
      void run() throws IOException;
    }

    private void step(Step step, Step half) throws IOException {
      if (dead) {
        throw new Kill();
      }
      boolean dying = ++steps == last;
      if (!dying || end == End.AFTER) {
        step.run();
      } else if (end == End.HALFWAY) {
        half.run();
      }
      if (dying) {
        dead = true;
        throw new Kill();
      }
    }

    @Override
    public void folders(Path folder) throws IOException {
      step(() -> REAL.folders(folder), () -> {});
    }

    @Override
    public void write(Path file, byte[] content, Mode mode) throws IOException {
      step(
          () -> REAL.write(file, content, mode),
          () -> REAL.write(file, java.util.Arrays.copyOf(content, content.length / 2), mode));
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
      step(() -> REAL.replace(from, to), () -> {});
    }

    @Override
    public void delete(Path file) throws IOException {
      step(() -> REAL.delete(file), () -> {});
    }
  }

  private static void write(Path out, List<TargetFile> files) throws IOException {
    var changes = new Output(out).apply(files, Set.of(), false);
    assertThat(changes.list())
        .noneMatch(each -> each.kind() == Change.Kind.CONFLICT || each.kind() == Change.Kind.LEAVE);
  }

  @Test
  void atEveryStep() throws IOException {
    int count = steps();
    assertThat(count).isGreaterThan(15);
    for (var end : End.values()) {
      for (int k = 1; k <= count; k++) {
        for (var next : List.of(NEW, OLD, THIRD, List.<TargetFile>of())) {
          var out = folder.resolve(end + "-" + k + "-" + next.size());
          write(out, OLD);
          killed(out, new Dying(k, end));
          whole(out);
          write(out, next);
          clean(out, next);
        }
      }
    }
  }

  @Test
  void twiceInARow() throws IOException {
    int count = steps();
    for (int k = 1; k <= count; k++) {
      for (int l = 1; l <= count; l += 3) {
        var out = folder.resolve("twice-" + k + "-" + l);
        write(out, OLD);
        killed(out, new Dying(k, End.AFTER));
        killed(out, new Dying(l, End.HALFWAY));
        whole(out);
        write(out, THIRD);
        clean(out, THIRD);
      }
    }
  }

  @Test
  void whenEverythingIsNew() throws IOException {
    for (int k = 1; k <= 20; k++) {
      var out = folder.resolve("new-" + k);
      killed(out, new Dying(k, End.HALFWAY));
      write(out, THIRD);
      clean(out, THIRD);
    }
  }

  private int steps() throws IOException {
    var out = folder.resolve("whole");
    write(out, OLD);
    var disk = new Dying(-1, End.AFTER);
    new Output(out, disk).apply(NEW, Set.of(), false);
    return disk.steps;
  }

  private static void killed(Path out, Dying disk) throws IOException {
    try {
      new Output(out, disk).apply(NEW, Set.of(), false);
    } catch (Kill kill) {
      // the point of it
    }
  }

  /** Each file is as it was or as it shall be. */
  private static void whole(Path out) throws IOException {
    var old = Tree.of(OLD);
    var fresh = Tree.of(NEW);
    for (var each : Tree.files(out).entrySet()) {
      if (!each.getKey().endsWith(".vnet-tmp")) {
        assertThat(each.getValue())
            .as(out + ": " + each.getKey())
            .isIn(old.get(each.getKey()), fresh.get(each.getKey()));
      }
    }
    assertThat(Manifest.parse(Files.readString(out.resolve(Manifest.NAME)))).isPresent();
  }

  /** The folder is as if nothing had ever gone wrong. */
  private void clean(Path out, List<TargetFile> files) throws IOException {
    var reference = folder.resolve("reference-" + files.size());
    if (!Files.exists(reference)) {
      write(reference, files.isEmpty() ? OLD : files);
      write(reference, files);
    }
    assertThat(Tree.of(out)).as(out.toString()).isEqualTo(Tree.of(reference));
  }

  /** In a process of its own: writes and waits before each step for a line of standard input. */
  static final class Slow {
    private Slow() {}

    public static void main(String[] arguments) throws IOException {
      var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      Disk slow =
          new Disk() {
            private void step() throws IOException {
              System.out.println("step");
              in.readLine();
            }

            @Override
            public void folders(Path folder) throws IOException {
              step();
              REAL.folders(folder);
            }

            @Override
            public void write(Path file, byte[] content, Mode mode) throws IOException {
              step();
              REAL.write(file, content, mode);
            }

            @Override
            public void replace(Path from, Path to) throws IOException {
              step();
              REAL.replace(from, to);
            }

            @Override
            public void delete(Path file) throws IOException {
              step();
              REAL.delete(file);
            }
          };
      new Output(Path.of(arguments[0]), slow).apply(NEW, Set.of(), false);
    }
  }

  /** With the signal itself: SIGKILL gives a process no chance to tidy up. */
  @Test
  void byTheSignal() throws Exception {
    for (int k = 1; k <= 13; k += 3) {
      var out = folder.resolve("signal-" + k);
      write(out, OLD);
      var process = new ProcessBuilder(Processes.java(Slow.class, out.toString())).start();
      try (var said = process.inputReader();
          var answer = process.outputWriter()) {
        for (int step = 1; step <= k; step++) {
          assertThat(said.readLine()).isEqualTo("step");
          if (step == 2) {
            busy(out);
          }
          if (step < k) {
            answer.write("\n");
            answer.flush();
          }
        }
        process.destroyForcibly();
        assertThat(process.waitFor()).isEqualTo(128 + 9);
      } catch (IOException closed) {
        // the writer's end went with the process
      }
      whole(out);
      write(out, NEW);
      clean(out, NEW);
    }
  }

  /** While another process writes, a run ends with exit code 75 and changes nothing. */
  private void busy(Path out) throws IOException {
    var before = Tree.of(out);
    var outcome =
        Vnet.in(folder)
            .input(Vnet.GOOD)
            .run("generate", "-", "-o", folder.relativize(out).toString());
    assertThat(outcome.exit()).isEqualTo(75);
    assertThat(outcome.err())
        .isEqualTo("vnet: another vnet is writing into " + out + "; try again when it has ended\n");
    assertThat(Tree.of(out)).isEqualTo(before);
  }

  @Test
  void aSecondRunInTheSameProcessIsToldToWait() throws Exception {
    var out = folder.resolve("out");
    var outcomes = new java.util.ArrayList<Vnet.Outcome>();
    Disk disk =
        new Disk() {
          @Override
          public void folders(Path folder) throws IOException {
            REAL.folders(folder);
          }

          @Override
          public void write(Path file, byte[] content, Mode mode) throws IOException {
            outcomes.add(Vnet.in(folder).input(Vnet.GOOD).run("generate", "-", "-o", "out"));
            REAL.write(file, content, mode);
          }

          @Override
          public void replace(Path from, Path to) throws IOException {
            REAL.replace(from, to);
          }

          @Override
          public void delete(Path file) throws IOException {
            REAL.delete(file);
          }
        };
    new Output(out, disk).apply(NEW, Set.of(), false);
    assertThat(outcomes).isNotEmpty().allMatch(each -> each.exit() == 75);
    assertThat(Tree.files(out)).isEqualTo(Map.copyOf(Tree.of(NEW)));
  }
}
