package org.vnetlang.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.DiffUtils;
import com.google.gson.Gson;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.xtext.Grammar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The bundles are compiled against the target platform, but shipped with the jars of the poms. */
class LibrariesTest {

  private static final Pattern JAR = Pattern.compile("(.*?)-(\\d.*)\\.jar");

  @ParameterizedTest
  @ValueSource(classes = {CommandLine.class, Gson.class, DiffUtils.class, Grammar.class})
  void areOfTheVersionsTheTargetPlatformPins(Class<?> type) throws Exception {
    URI jar = type.getProtectionDomain().getCodeSource().getLocation().toURI();
    Matcher name = JAR.matcher(Path.of(jar).getFileName().toString());
    assertThat(name.matches()).isTrue();

    Path target = Path.of("releng/org.vnetlang.target/org.vnetlang.target.target");
    assertThat(Files.readString(Path.of(System.getProperty("vnet.root")).resolve(target)))
        .contains(
            "<artifactId>%s</artifactId><version>%s</version>"
                .formatted(name.group(1), name.group(2)));
  }
}
