package org.vnetlang.core.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vnetlang.gen.GeneratedFile;
import org.vnetlang.gen.xend.DomU;
import org.vnetlang.gen.xend.DomUReader;
import org.vnetlang.gen.xend.PyText;
import org.vnetlang.gen.xend.Vif;

/** A real Python reads the guests' configurations, as xm has it read them. */
class XendPythonTest {
  /** Prints name and vifs; refuses all that is no assignment of a literal. */
  private static final String READER =
      """
      import ast, sys
      for path in sys.argv[1:]:
          values = {}
          for statement in ast.parse(open(path).read()).body:
              target, = statement.targets
              values[target.id] = ast.literal_eval(statement.value)
          print(values['name'])
          for vif in values['vif']:
              print(vif)
      """;

  @TempDir Path folder;

  private static String python() {
    assumeTrue(python3().isPresent(), "no python3 in the usual folders");
    return python3().get();
  }

  private static java.util.Optional<String> python3() {
    return java.util.stream.Stream.of("/usr/bin/python3", "/usr/local/bin/python3", "/bin/python3")
        .filter(path -> Files.isExecutable(Path.of(path)))
        .findFirst();
  }

  @Test
  void everyConfigurationIsPythonAndSaysTheSame() throws Exception {
    var command = new ArrayList<>(List.of(python(), "-c", READER));
    var expected = new ArrayList<String>();
    for (String version : List.of("3.0.2", "4.1")) {
      for (GeneratedFile file : XendGoldenTest.files(XenLaboratory.host(version))) {
        if (file.path().endsWith(".cfg")) {
          Path path = folder.resolve(version + file.path().replace('/', '_'));
          command.add(Files.writeString(path, file.content()).toString());
          DomU read = XendRoundTripTest.value(DomUReader.read(file.content()));
          expected.add(read.name());
          read.vifs().stream().map(Vif::text).forEach(expected::add);
        }
      }
    }
    Ran ran = Ran.in(folder, command.toArray(String[]::new));
    assertThat(ran.lines()).isEqualTo(expected);
    assertThat(ran.exit()).isZero();
  }

  /** Octets are what Python 2 makes of a literal without a prefix; there b'' says the same. */
  @Test
  void hostileTextsComeBackUnchanged() throws Exception {
    List<String> texts =
        HostileStrings.ALL.stream()
            .map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
            .toList();
    String program =
        texts.stream()
            .map(text -> "out.write(b" + PyText.quoted(text) + " + b'\\xff')\n")
            .collect(Collectors.joining("", "import sys\nout = sys.stdout.buffer\n", ""));
    assertThat(program.chars()).allMatch(c -> c < 127);
    Path path = Files.writeString(folder.resolve("texts.py"), program);
    Ran ran = Ran.in(folder, python(), path.toString());
    byte[] octets = ran.said().getBytes(StandardCharsets.ISO_8859_1);
    String[] read = new String(octets, StandardCharsets.ISO_8859_1).split("\u00ff", -1);
    for (int i = 0; i < texts.size(); i++) {
      byte[] own = read[i].getBytes(StandardCharsets.ISO_8859_1);
      assertThat(new String(own, StandardCharsets.UTF_8)).isEqualTo(texts.get(i));
      assertThat(PyText.read(PyText.quoted(texts.get(i)))).contains(texts.get(i));
    }
    assertThat(folder.resolve("canary")).doesNotExist();
  }
}
