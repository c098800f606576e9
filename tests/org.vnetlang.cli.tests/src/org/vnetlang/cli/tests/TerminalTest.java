package org.vnetlang.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What reaches a terminal: colours where they are wanted, and nothing from files that it obeys. */
class TerminalTest {
  private static final String ESCAPE = "\u001b";

  @TempDir private Path folder;

  private Vnet broken() {
    return Vnet.in(folder).with("lab.vnet", Vnet.BROKEN);
  }

  @Test
  void coloursAreForTerminals() {
    assertThat(broken().run("check").out()).doesNotContain(ESCAPE);
    assertThat(broken().watched(false, true).run("check").out()).doesNotContain(ESCAPE);
    var coloured = broken().watched(true, false).run("check").out();
    assertThat(coloured)
        .contains("\u001b[1;31merror[misspelt-name]\u001b[0m: ", "\u001b[1;31m^^^^^\u001b[0m\n");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(broken().run("check").out());
  }

  @Test
  void environmentAndOptionDecideAboutColours() {
    assertThat(coloured(Map.of("NO_COLOR", "1"), true)).isFalse();
    assertThat(coloured(Map.of("NO_COLOR", ""), true)).isTrue();
    assertThat(coloured(Map.of("TERM", "dumb"), true)).isFalse();
    assertThat(coloured(Map.of("TERM", "xterm"), true)).isTrue();
    assertThat(coloured(Map.of("FORCE_COLOR", "1"), false)).isTrue();
    assertThat(coloured(Map.of("FORCE_COLOR", "0"), false)).isFalse();
    assertThat(coloured(Map.of("FORCE_COLOR", "1", "NO_COLOR", "1"), true)).isFalse();
    assertThat(coloured(Map.of("NO_COLOR", "1"), true, "--color=always")).isTrue();
    assertThat(coloured(Map.of("FORCE_COLOR", "1"), true, "--color=never")).isFalse();
    assertThat(coloured(Map.of(), false, "--color", "always")).isTrue();
  }

  private boolean coloured(Map<String, String> environment, boolean watched, String... options) {
    var arguments = new java.util.ArrayList<>(List.of("check"));
    arguments.addAll(List.of(options));
    return broken()
        .environment(environment)
        .watched(watched, watched)
        .run(arguments.toArray(String[]::new))
        .out()
        .contains(ESCAPE);
  }

  @Test
  void jsonIsNeverColoured() {
    var outcome = broken().watched(true, true).run("check", "--json", "--color=always");
    assertThat(outcome.out()).startsWith("{").doesNotContain(ESCAPE);
  }

  @Test
  void whoeverWaitsHearsWhatIsBeingDoneAndThenNoMore() {
    var waiting = broken().watched(false, true).patience(Duration.ZERO);
    assertThat(waiting.run("check").err()).matches("(reading lab.vnet …\r\u001b\\[K)?");
    assertThat(broken().watched(false, true).run("check").err()).isEmpty();
    assertThat(broken().patience(Duration.ZERO).run("check").err()).isEmpty();
  }

  @Test
  void aLongWaitIsTold() {
    // as long as the text is being read nobody can say that it has been: here it never ends by
    // itself
    var slow =
        new java.io.InputStream() {
          private final java.util.concurrent.CountDownLatch told =
              new java.util.concurrent.CountDownLatch(1);

          @Override
          public int read() throws IOException {
            try {
              return told.await(1, java.util.concurrent.TimeUnit.MINUTES) ? -1 : -1;
            } catch (InterruptedException e) {
              throw new IOException(e);
            }
          }
        };
    var err =
        new java.io.ByteArrayOutputStream() {
          @Override
          public synchronized void write(byte[] bytes, int offset, int length) {
            super.write(bytes, offset, length);
            slow.told.countDown();
          }
        };
    var world =
        new org.vnetlang.cli.Surroundings(
            slow,
            new java.io.PrintStream(new java.io.ByteArrayOutputStream()),
            new java.io.PrintStream(err, false, java.nio.charset.StandardCharsets.UTF_8),
            Map.of(),
            folder,
            false,
            true,
            Duration.ofMillis(1));
    assertThat(org.vnetlang.cli.Main.run(new String[] {"check", "-"}, world)).isZero();
    assertThat(err.toString(java.nio.charset.StandardCharsets.UTF_8))
        .startsWith("reading <stdin> …\r\u001b[K")
        .endsWith("\r\u001b[K");
  }

  static List<String> hostile() {
    return List.of(
        "\u001b[2J",
        "\u001b]0;title\u0007",
        "\u001bP+q544e\u001b\\",
        "\u009b31m",
        "\u0007",
        "\b\b\b",
        "\u007f",
        "\u0000",
        "\u000b\f",
        "\u202egnp.exe",
        "\u2066a\u2069",
        "\u200b\ufeff",
        "\u2028\u2029\u0085");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void nothingFromAFileIsObeyed(String text) {
    var files =
        List.of(
            "lan a" + text + " 10.0.0.0/8\n",
            "host d runs xen 3.0 { nic eth0 on \"" + text + "\" ip 10.0.0.1 }\n",
            "guest " + text + " on x\n",
            "guest a like b" + text + "\n",
            text,
            "import \"" + text + ".vnet\"\n",
            "host d runs " + text + " { guest g called \"" + text + "\" { nic a on \"x\" } }\n",
            "// " + text + "\nguest a like b // " + text + "\n");
    for (var file : files) {
      for (var arguments : List.of("check -", "generate -", "fmt --diff -", "fmt -")) {
        var outcome =
            Vnet.in(folder)
                .input(file)
                .watched(true, true)
                .run((arguments + " --color=never").split(" "));
        assertThat(outcome.out()).as(arguments).matches(HARMLESS);
        assertThat(outcome.err()).as(arguments).matches(HARMLESS);
      }
    }
  }

  private static final String HARMLESS =
      "(?s)[^\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]*"
          + "([\n\t][^\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]*)*";

  @ParameterizedTest
  @MethodSource("hostile")
  void nothingFromTheCommandLineIsObeyed(String text) {
    var vnet = Vnet.in(folder).watched(true, true);
    for (var arguments :
        List.of(
            List.of(text),
            List.of("check", text),
            List.of("check", "--" + text),
            List.of("generate", "--target", text),
            List.of("generate", "-o", text, "x", text),
            List.of("explain", text),
            List.of("init", text),
            List.of("completion", text),
            List.of("help", text),
            List.of("check", "--lang", text))) {
      var outcome = vnet.run(arguments.toArray(String[]::new));
      assertThat(outcome.exit()).as(arguments.toString()).isIn(64, 66);
      assertThat(outcome.err()).matches(HARMLESS);
      assertThat(outcome.out()).matches(HARMLESS);
    }
  }

  @Test
  void nothingFromAnEditedFileIsObeyedUnlessAProgramReadsIt() throws IOException {
    var vnet = Vnet.in(folder).with("lab.vnet", Vnet.GOOD);
    vnet.run("generate");
    Files.writeString(folder.resolve("generated/ayla/vmx/debian.vmx"), "\u001b[2J\n");
    assertThat(vnet.watched(true, true).run("generate", "--diff").out()).contains("\n-<U+001B>[2J");
    assertThat(vnet.run("generate", "--diff").out()).contains("\n-\u001b[2J");
  }

  @Test
  void theNameOfAFileIsNotObeyed() throws IOException {
    var name = "\u001b]0;x\u0007.vnet";
    Files.writeString(folder.resolve(name), Vnet.BROKEN);
    assertThat(Vnet.in(folder).run("check").out()).startsWith("<U+001B>]0;x<U+0007>.vnet:3:15: ");
    assertThat(Vnet.in(folder).run("fmt", "--check").out()).doesNotContain(ESCAPE);
    Files.writeString(folder.resolve("other.vnet"), "");
    assertThat(Vnet.in(folder).run("check").err()).doesNotContain(ESCAPE);
  }
}
