package org.vnetlang.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vnetlang.gen.Reading;
import org.vnetlang.gen.sxp.Sxp;
import org.vnetlang.gen.sxp.Sxp.Group;
import org.vnetlang.gen.sxp.SxpReader;
import org.vnetlang.gen.sxp.SxpWriter;

class SxpTest {

  /** The lists of a text that must be readable. */
  static List<Group> read(String text) {
    Reading<List<Group>> reading = SxpReader.read(text);
    assertThat(reading).as(text).isInstanceOf(Reading.Read.class);
    return ((Reading.Read<List<Group>>) reading).value();
  }

  @Test
  void listsTextsAndCommentsAreRead() {
    assertThat(
            read("# head\n(a b) # tail\n\t(network-script 'network-bridge netdev=eth1')(x (y))\n"))
        .containsExactly(
            Sxp.group("a", "b"),
            Sxp.group("network-script", "network-bridge netdev=eth1"),
            new Group(List.of(new Sxp.Word("x"), Sxp.group("y"))));
  }

  @Test
  void parametersOutsideQuotesAreWordsOfTheirOwn() {
    assertThat(read("(network-script network-bridge netdev=eth1)"))
        .containsExactly(Sxp.group("network-script", "network-bridge", "netdev=eth1"));
  }

  @Test
  void everyEscapeOfXendIsRead() {
    assertThat(read("('\\a\\b\\t\\n\\v\\f\\r\\\\\\'\\\"\\x41\\102' \"'\")"))
        .containsExactly(Sxp.group("\u0007\b\t\n\u000b\f\r\\'\"AB", "'"));
  }

  @Test
  void aTextWithABackslashIsWrittenAsEveryXendReadsIt() {
    assertThat(SxpWriter.write(Sxp.group("hosts-allow", "^a\\.b$", "", "it's")))
        .isEqualTo("(hosts-allow '^a\\\\.b$' '' 'it\\'s')");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "word",
        "(a",
        "(a))",
        "(a 'b)",
        "(a 'b\\')",
        "(a '\\.')",
        "(a '\\x4')",
        "(a '\\400')",
        "(a 'b'c)",
        "(a b'c')",
        "(a; b)",
        "(a [b])",
        "(a é)",
        "(a 'é')",
        "(a 'b\nc')",
        "(a\rb)",
        "(a) # é",
        "(a '\\xff')",
        "((((((((((a))))))))))"
      })
  void whatWeNeverWriteIsRefused(String text) {
    assertThat(SxpReader.read(text)).isInstanceOf(Reading.Refused.class);
  }

  @Test
  void aRefusalNamesTheLine() {
    assertThat(SxpReader.read("(a)\n\nb\n"))
        .isEqualTo(new Reading.Refused<>(3, "Outside a list stands \"b\"."));
  }

  @Test
  void hostileTextsComeBackUnchanged() {
    for (String hostile : HostileStrings.ALL) {
      // xend reads octets, so half a surrogate pair cannot be said
      String sayable = new String(hostile.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
      String line = SxpWriter.write(Sxp.group("vif-script", hostile));
      assertThat(line).doesNotContain("\n");
      assertThat(read(line)).containsExactly(Sxp.group("vif-script", sayable));
    }
  }

  @Test
  void randomListsComeBackUnchanged() {
    long seed = 20260;
    var random = new Random(seed);
    for (int round = 0; round < 2000; round++) {
      Group group = group(random, 3);
      assertThat(read(SxpWriter.write(group))).as("seed " + seed).containsExactly(group);
    }
  }

  @Test
  void randomTextNeverThrows() {
    long seed = 20261;
    var random = new Random(seed);
    String signs = "() '\"\\#;x4n\n\tab\u00e9[]{}";
    for (int round = 0; round < 20_000; round++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(20); i > 0; i--) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      assertThat(SxpReader.read(text.toString())).as("seed " + seed).isNotNull();
    }
  }

  private static Group group(Random random, int depth) {
    var items = new ArrayList<Sxp>();
    for (int i = random.nextInt(4); i > 0; i--) {
      if (depth > 0 && random.nextInt(3) == 0) {
        items.add(group(random, depth - 1));
      } else {
        int length = random.nextInt(6);
        items.add(
            new Sxp.Word(
                random
                    .ints(length, 0, 0x250)
                    .collect(
                        StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString()));
      }
    }
    return new Group(items);
  }
}
