package org.vnetlang.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vnetlang.cli.Exit;
import org.vnetlang.cli.Main;

/** Command lines that make no sense, and help. */
class UsageTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          chek                     | there is no command 'chek'; did you mean check?
          gen                      | there is no command 'gen'; did you mean generate?
          paint                    | there is no command 'paint'
          check --jsn              | there is no option '--jsn'; did you mean --json?
          check --js               | there is no option '--js'
          generate --outptu=x      | there is no option '--outptu=x'; did you mean --output?
          generate --targ          | there is no option '--targ'; did you mean --target?
          generate -x              | there is no option '-x'
          generate -o              | option --output needs a value: DIR
          generate --target        | option --target needs a value: NAME
          generate a.vnet b.vnet   | one argument too many: 'b.vnet'
          generate --target=xl x   | there is no target 'xl'; there are
          init a b c               | one argument too many: 'c'
          init xen                 | there is no template 'xen'; there are empty, xen-bridge
          explain nonsense         | there is no code 'nonsense'; 'vnet explain' lists them
          explain misspelt-nam     | did you mean misspelt-name?
          completion fish          | completion is written for bash and zsh, not for fish
          check --lang fr          | option --lang cannot be 'fr'; it can be en, es
          check --color=pink       | option --color cannot be 'pink'; it can be auto, always, never
          help paint               | there is no command 'paint'
          """)
  void saysInOneSentenceWhatIsWrong(String line, String sentence) {
    var outcome = Vnet.in(folder).run(line.split(" "));
    assertThat(outcome.err()).startsWith("vnet: ").contains(sentence);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.exit()).isEqualTo(64);
  }

  @Test
  void showsHelpWhereNoCommandIsGiven() {
    var outcome = Vnet.in(folder).run();
    assertThat(outcome.exit()).isEqualTo(64);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith("Usage: vnet").endsWith("vnet: which command?\n");
  }

  @Test
  void theLastOfTwoOptionsCounts() {
    var vnet = Vnet.in(folder).with("lab.vnet", Vnet.BROKEN);
    assertThat(vnet.run("check", "--color=never", "--color=always").out()).contains("\u001b[");
    assertThat(vnet.run("check", "--color=always", "--color=never").out()).doesNotContain("\u001b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "init", "check", "fmt", "generate", "explain", "completion"})
  void everyCommandHasHelpWithExamplesIn80ColumnsInBothLanguages(String command) {
    var english = help(command, "en");
    var spanish = help(command, "es");
    assertThat(english).startsWith("Usage: vnet").contains("\nExamples:\n  ");
    assertThat(spanish).startsWith("Uso: vnet").contains("\nEjemplos:\n  ");
    assertThat(english.lines().toList()).allMatch(line -> line.length() <= 80);
    assertThat(spanish.lines().toList()).allMatch(line -> line.length() <= 80);
    // a line of words that is the same in both has not been translated
    var same = spanish.lines().filter(english.lines().toList()::contains).toList();
    assertThat(same).noneMatch(line -> line.matches("(?s).*\\b(the|of|and|what|would|is|to)\\b.*"));
  }

  private String help(String command, String language) {
    var arguments =
        command.isEmpty()
            ? new String[] {"--help", "--lang=" + language}
            : new String[] {command, "--help", "--lang", language};
    var outcome = Vnet.in(folder).run(arguments);
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.err()).isEmpty();
    return outcome.out();
  }

  @Test
  void helpNamesEveryCommandAndHelpOfACommandIsItsHelp() {
    var vnet = Vnet.in(folder);
    assertThat(vnet.run("--help").out())
        .contains(List.of("init ", "check ", "fmt ", "generate ", "explain ", "completion "));
    assertThat(vnet.run("help", "fmt").out()).isEqualTo(vnet.run("fmt", "--help").out());
  }

  @Test
  void theDocumentNamesEveryExitCode() throws Exception {
    var document =
        Files.readString(Path.of(System.getProperty("vnet.root"), "docs/command-line.md"));
    for (var exit : Exit.values()) {
      assertThat(document).as(exit.name()).contains("| " + exit.code() + " |");
    }
  }

  @Test
  void theVersionIsOneLine() {
    assertThat(Vnet.in(folder).run("--version"))
        .isEqualTo(new Vnet.Outcome(0, "vnet " + Main.VERSION + "\n", ""));
    assertThat(Vnet.in(folder).run("-V").out()).isEqualTo("vnet " + Main.VERSION + "\n");
  }

  @Test
  void aNameThatCannotBeAFileIsWrongUsage() {
    var outcome = Vnet.in(folder).run("check", "a\0b");
    assertThat(outcome.exit()).isEqualTo(64);
    assertThat(outcome.err()).isEqualTo("vnet: 'a<U+0000>b' cannot be the name of a file here\n");
  }

  @Test
  void aNameMayBeginWithAnAtSignOrADash() throws Exception {
    var vnet = Vnet.in(folder).with("@a.vnet", Vnet.GOOD).with("-b.vnet", Vnet.GOOD);
    assertThat(vnet.run("check", "@a.vnet").out()).startsWith("@a.vnet: 1 LAN");
    assertThat(vnet.run("check", "--", "-b.vnet").out()).startsWith("-b.vnet: 1 LAN");
  }
}
