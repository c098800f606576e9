package org.vnetlang.distribution.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The class data archive: made once where it can be, used by whom it is for, missed by nobody. */
class ArchiveTest {
  @TempDir Path temp;

  private Run check(Distribution vnet, Map<String, String> variables) throws Exception {
    return vnet.vnet(temp, variables, "check", "--json", Distribution.EXAMPLE.toString());
  }

  @Test
  void firstRunsAtTheSameTimeLeaveOneArchive() throws Exception {
    var vnet = Distribution.unpacked(temp, "opt");
    var runs = new ArrayList<CompletableFuture<Run>>();
    for (int i = 0; i < 3; i++) {
      runs.add(
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return check(vnet, Map.of());
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              }));
    }
    for (var run : runs) {
      assertThat(run.get().exit()).as(run.get().err()).isZero();
      assertThat(run.get().out()).startsWith("{");
    }
    assertThat(vnet.madeAtHome()).singleElement().asString().endsWith(".jsa");
    assertThat(vnet.madeInCache()).isEmpty();
  }

  @Test
  void whatNobodyCanArchiveRunsAllTheSameAndIsNotTriedAgain() throws Exception {
    var vnet = Distribution.unpacked(temp, "opt");
    Files.delete(vnet.lib().resolve("vnet.classlist"));
    for (int i = 0; i < 2; i++) {
      Run run = check(vnet, Map.of());
      assertThat(run.exit()).as(run.err()).isZero();
      assertThat(run.err()).isEmpty();
      assertThat(vnet.madeAtHome()).singleElement().asString().endsWith(".none");
    }
  }

  @Test
  void aReadOnlyHomeKeepsItsArchiveInTheUsersCacheOrHasNone() throws Exception {
    Run.assumeProgram("setpriv");
    var vnet = Distribution.unpacked(temp, "opt");
    var command =
        List.of(
            "sh",
            "-c",
            """
            chmod -R a-w "$1" || exit 99
            if [ "$(id -u)" = 0 ]; then
              exec setpriv --bounding-set -dac_override,-dac_read_search "$1/bin/vnet" check "$2"
            fi
            exec "$1/bin/vnet" check "$2"
            """,
            "sh",
            vnet.home().toString(),
            Distribution.EXAMPLE.toString());
    Path file = Files.writeString(temp.resolve("file"), "");
    var nowhere = Map.of("XDG_CACHE_HOME", file.resolve("below").toString());
    Run without = Run.of(temp, vnet.environment(nowhere), command);
    assertThat(without.exit()).as(without.err()).isZero();
    assertThat(without.err()).isEmpty();
    for (var cache : List.of("", "a/relative/path")) {
      var homeless = Map.of("XDG_CACHE_HOME", cache, "HOME", "");
      assertThat(Run.of(temp, vnet.environment(homeless), command)).isEqualTo(without);
    }
    assertThat(temp.resolve("a")).doesNotExist();
    assertThat(vnet.madeInCache()).isEmpty();

    Run with = Run.of(temp, vnet.environment(Map.of()), command);
    assertThat(with).isEqualTo(without);
    assertThat(vnet.madeInCache()).singleElement().asString().endsWith(".jsa");
    assertThat(vnet.madeAtHome()).isEmpty();
    Run.of(temp, Map.of(), List.of("chmod", "-R", "u+w", vnet.home().toString()));
  }

  @Test
  void anArchiveThatIsCutOffOrOfAnotherJavaIsIgnored() throws Exception {
    var vnet = Distribution.unpacked(temp, "opt");
    Run sound = check(vnet, Map.of());
    assertThat(sound.exit()).as(sound.err()).isZero();
    Path archive = vnet.home().resolve("cache").resolve(vnet.madeAtHome().get(0));
    byte[] bytes = Files.readAllBytes(archive);
    Files.delete(archive);
    List<UnaryOperator<byte[]>> faults =
        List.of(
            all -> new byte[0],
            all -> Arrays.copyOf(all, 100),
            all -> Arrays.copyOf(all, all.length / 2),
            all -> Arrays.copyOf(all, all.length - 4096),
            ArchiveTest::ofAnotherJava);
    for (var fault : faults) {
      Files.write(archive, fault.apply(bytes));
      assertThat(check(vnet, Map.of())).isEqualTo(sound);
    }
    // the same harm is seen where the JVM is told to insist
    assertThat(check(vnet, Map.of("VNET_JAVA_OPTIONS", "-Xshare:on")).exit()).isEqualTo(1);
    Files.write(archive, bytes);
    assertThat(check(vnet, Map.of("VNET_JAVA_OPTIONS", "-Xshare:on"))).isEqualTo(sound);
  }

  /** The header of an archive names the JVM that wrote it. */
  private static byte[] ofAnotherJava(byte[] archive) {
    byte[] version = System.getProperty("java.vm.version").getBytes(StandardCharsets.US_ASCII);
    byte[] other = archive.clone();
    for (int at = 0; at < 64 * 1024; at++) {
      if (Arrays.equals(other, at, at + version.length, version, 0, version.length)) {
        other[at]++;
        return other;
      }
    }
    throw new AssertionError("the archive does not name its JVM");
  }

  @Test
  void aCopyOfTheJarsThatSomebodyTidiedUpIsMadeAgain() throws Exception {
    var vnet = Distribution.unpacked(temp, Distribution.ODD_NAME);
    Run first = check(vnet, Map.of());
    assertThat(first.exit()).as(first.err()).isZero();
    assertThat(vnet.madeInCache()).hasSize(2);
    Path copy = vnet.cache().resolve("vnet").resolve(vnet.madeInCache().get(0));
    Path jar = copy.resolve(Files.readAllLines(vnet.lib().resolve("vnet.classpath")).get(3));
    Files.delete(jar);
    assertThat(check(vnet, Map.of())).isEqualTo(first);
    assertThat(jar).exists();
  }
}
